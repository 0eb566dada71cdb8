import { olderCases } from './older-cases.ts';
import type { Piece } from './piece.ts';
import { recentCases } from './recent-cases.ts';

/** Every file of the demonstration world, in the order they were begun. */
export const cases: readonly Piece[] = [...olderCases, ...recentCases];
