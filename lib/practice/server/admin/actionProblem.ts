/** A request of the administration is wrong: status, sentence, and the field where there is one. */
export interface ActionProblem {
  status: number;
  error: string;
  field?: string;
  problems?: readonly unknown[];
  /** How many there are; `problems` names the first of them. */
  problemCount?: number;
}
