/** Components that stand beside each other on a sheet, by the file that draws the sheet. */
export type PartName = 'buttons' | 'messages' | 'refusals' | 'callProblems' | 'icons';
