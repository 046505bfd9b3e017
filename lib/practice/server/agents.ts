import type { AgentProfile } from '../engine/desk';

export const exampleGroup = 'Outbound';

const agent = (
  number: number,
  userName: string,
  firstName: string,
  lastName: string,
  defaultPlace: string | null,
): AgentProfile => ({
  userName,
  password: userName,
  firstName,
  lastName,
  agentLogin: String(number),
  employeeId: `E${number}`,
  dbid: number - 4900,
  defaultPlace,
  groups: [exampleGroup],
});

/** Who may sign in unless the options say otherwise; the password is the user name. Sam has no place of his own. */
export const exampleAgents: readonly AgentProfile[] = [
  agent(5000, 'kate', 'Kate', 'London', 'Place_5000'),
  agent(5001, 'taro', '太郎', '山下', 'Place_5001'),
  agent(5002, 'claire', 'Claire', 'Fournier', 'Place_5002'),
  agent(5003, 'sam', 'Sam', 'Rivers', null),
];

export const examplePlaces: readonly string[] = Array.from({ length: 10 }, (_, index) => `Place_${5000 + index}`);
