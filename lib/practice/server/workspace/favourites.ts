/** One of the numbers that an agent keeps at hand. */
export interface Favourite {
  name: string;
  number: string;
}

/** What an agent has at first. */
export const exampleFavourites: readonly Favourite[] = [
  { name: 'Supervisor’s desk', number: '+442079460901' },
  { name: 'Billing', number: '+442079460902' },
];
