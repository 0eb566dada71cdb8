/** Parts of an SMS that holds Arabic (UCS-2): 70 characters in one part, 67 in each of several. */
export const smsParts = (text: string): number =>
	text.length <= 70 ? 1 : Math.ceil(text.length / 67);

/** More would be cut or paid for; tests of the words hold every text to it with its longest values (COM-09). */
export const smsMost = 2;
