/** What anyone may know of the work: null where a figure is too small to be shown. */
export type Figures = {
	at: Date;
	/** applications that are with the commission or their applicant, undecided */
	open: number | null;
	/** median of the working days the clock ran until a decision */
	days: number | null;
};

/** Below this a figure could tell about single applications. */
export const fewest = 5;

/** Withholds small figures: fewer than five open applications, or a median over fewer than five decisions. */
export const shownFigures = (counted: {
	open: number;
	decided: number;
	days: number | null;
}): Omit<Figures, 'at'> => ({
	open: counted.open === 0 || counted.open >= fewest ? counted.open : null,
	days: counted.decided >= fewest ? counted.days : null,
});
