// The totally anti-symmetric quasigroup of order 10 from H. M. Damm's thesis (2004).
const table = [
	'0317598642',
	'7092154863',
	'4206871359',
	'1750983426',
	'6123045978',
	'3674209581',
	'5869720134',
	'8945362017',
	'9438617205',
	'2581436790',
];

/** The Damm check digit of a string of digits 0–9: finds every single wrong digit and neighbour swap. */
export const dammDigit = (digits: string): string => {
	if (!/^\d+$/.test(digits)) throw new TypeError('digits 0-9 expected');
	let interim = 0;
	for (const digit of digits) interim = Number(table[interim]![Number(digit)]);
	return String(interim);
};

/** The digits with their check digit behind them. */
export const withCheckDigit = (digits: string): string => digits + dammDigit(digits);

/** Whether the last digit is the check digit of those before it. */
export const hasCheckDigit = (digits: string): boolean =>
	/^\d{2,}$/.test(digits) && dammDigit(digits) === '0';
