import decode from 'qr/decode.js';

// a square of 49 modules wants some pixels a module, and no more than a phone can chew
const sides = [1_200, 2_000, 800];

/** The text of the square in a photo; null: none was found. */
export const readPhoto = async (file: File): Promise<string | null> => {
	const picture = await createImageBitmap(file).catch(() => null);
	if (!picture) return null;
	const canvas = document.createElement('canvas');
	const paper = canvas.getContext('2d', { willReadFrequently: true });
	const longest = Math.max(picture.width, picture.height);
	for (const side of sides) {
		const scale = Math.min(1, side / longest);
		canvas.width = Math.round(picture.width * scale);
		canvas.height = Math.round(picture.height * scale);
		paper?.drawImage(picture, 0, 0, canvas.width, canvas.height);
		const pixels = paper?.getImageData(0, 0, canvas.width, canvas.height);
		try {
			if (pixels) return decode(pixels, { timeLimit: 1_500, effort: 4 });
		} catch {
			// not at this size
		}
	}
	return null;
};
