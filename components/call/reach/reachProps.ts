import type { OpenSession } from '../../../lib/messaging/snapshot';
import type { SessionIntents } from '../../intents';
import type { Words } from '../../shared/words';
import type { Line } from '../useLine';

/** Whom a call goes to, as the card hands it to the part that draws it. */
export interface ReachProps {
  words: Words;
  /** The panel's heading, which names the choice between transfer and conference. */
  titleId: string;
  line: Line;
  session: OpenSession;
  findTargets: SessionIntents['findTargets'];
}
