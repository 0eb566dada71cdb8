/** Drawn on a grid of 24 with strokes of 2; those that point are mirrored by direction. */
export const icons = {
	arrow: { d: 'M5 12h14m-6-6 6 6-6 6', flip: true },
	back: { d: 'M19 12H5m6-6-6 6 6 6', flip: true },
	next: { d: 'm9 5 7 7-7 7', flip: true },
	bent: { d: 'M9 6 4 11l5 5M4 11h10a6 6 0 0 1 6 6v2', flip: true },
	plane: { d: 'M21 4 3 11l7 3 3 7 8-17ZM10 14l4-4', flip: true },
	half: {
		d: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17Z',
		fill: 'M12 3.5a8.5 8.5 0 0 1 0 17Z',
	},
	tick: { d: 'm4.5 12.5 5 5 10-11' },
	cross: { d: 'm6 6 12 12M18 6 6 18' },
	warn: { d: 'M12 3.5 21.5 20h-19L12 3.5ZM12 10v4.5M12 17.2v.1' },
	clock: { d: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM12 7v5l3.5 2' },
	person: { d: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM4 21v-1a8 8 0 0 1 16 0v1' },
	eye: {
		d: 'M2 12s3.5-6.5 10-6.5S22 12 22 12s-3.5 6.5-10 6.5S2 12 2 12ZM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6Z',
	},
	pencil: { d: 'M4 20h4L19 9l-4-4L4 16v4Zm9-13 4 4' },
	paper: { d: 'M6 3h8l4 4v14H6ZM14 3v4h4M9 12h6M9 16h6' },
	scales: {
		d: 'M12 4v16M7 20h10M4 7h16M4 7l-2 6a3 3 0 0 0 5 0L4 7Zm16 0-3 6a3 3 0 0 0 5 0l-2-6Z',
	},
	swap: { d: 'M4 8h14m-4-4 4 4-4 4M20 16H6m4-4-4 4 4 4' },
	down: { d: 'm5 9 7 7 7-7' },
	lock: { d: 'M6 11h12v9H6ZM8.5 11V8a3.5 3.5 0 0 1 7 0v3' },
	arch: { d: 'M4 20h16M6 20v-8a6 6 0 0 1 12 0v8M9.5 13.5l2 2 3.5-4' },
	ring: { d: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17Z' },
	hourglass: { d: 'M7 3h10M7 21h10M8 3c0 5 8 6 8 9s-8 4-8 9M16 3c0 5-8 6-8 9s8 4 8 9' },
	stop: { d: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM8 12h8' },
	struck: { d: 'M4 12h16M8 6h8M8 18h8' },
	menu: { d: 'M4 6h16M4 12h16M4 18h16' },
	search: { d: 'M11 4.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM16 16l5 5' },
	work: { d: 'M3 8h18v12H3zM9 8V4h6v4M3 13h18' },
	print: { d: 'M7 8V3h10v5M7 17H4V8h16v9h-3M7 14h10v7H7z' },
	download: { d: 'M12 4v12m-5-5 5 5 5-5M4 20h16' },
	out: { d: 'M10 4H5v16h5M14 8l4 4-4 4M18 12H9', flip: true },
	plus: { d: 'M12 5v14M5 12h14' },
	place: {
		d: 'M12 21s7-6.5 7-11.5a7 7 0 0 0-14 0C5 14.5 12 21 12 21ZM12 7.5a2 2 0 1 0 0 4 2 2 0 0 0 0-4Z',
	},
	upload: { d: 'M12 16V4m-5 5 5-5 5 5M4 20h16' },
	shield: { d: 'M12 3 5 6v5c0 5 3 8 7 10 4-2 7-5 7-10V6l-7-3Z' },
} as const;
export type IconName = keyof typeof icons;
/** Every icon of the kit. */
export const iconNames = Object.keys(icons) as IconName[];
