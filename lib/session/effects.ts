import type { CallVerb, ConsultationVerb, ReachVerb } from './call';
import type { ChannelName, ChannelTarget } from './channel';
import type { InteractionVerb } from './interaction';
import type { OutboxItem } from './outbox';
import type { DataPair, RecordData, RecordKey, RequestPath } from './record';

/** What the machine wants done at the dialer. Saved first, performed second; every answer comes back as news. */
export type DialerEffect =
  | { type: 'OpenSignIn' }
  /** Take up a session that the worker or the browser left: the same Bayeux client if it is still known. */
  | { type: 'ResumeSession' }
  | { type: 'ActivateChannels'; place: string }
  | { type: 'EndSession' }
  | { type: 'AskCampaigns' }
  | { type: 'LookAtSession' }
  | { type: 'SetChannel'; channel: ChannelName | 'all'; target: ChannelTarget }
  | { type: 'RequestPreview'; campaign: string; applicationId: string; reference: number }
  | { type: 'RequestChain'; record: RecordData; path: RequestPath; reference: number }
  | {
      type: 'AddNumber';
      record: RecordData;
      path: RequestPath;
      number: string;
      phoneType: number | null;
      reference: number;
    }
  /** What may be written into the fields of a campaign's records. */
  | { type: 'AskFields'; campaign: string }
  | { type: 'UseInteraction'; interaction: string; verb: InteractionVerb }
  | {
      type: 'MakeCall';
      record: RecordKey;
      number: string;
      /** The number that the contact is shown; null: the server's default. */
      callerId: string | null;
      attached: readonly DataPair[];
      reference: number;
    }
  /** `digits`: the tones of `send-dtmf`, or where `redirect` sends the call. */
  | {
      type: 'UseCall';
      callId: string;
      verb: Exclude<CallVerb, ReachVerb | ConsultationVerb | 'delete-from-conference'>;
      digits: string | null;
    }
  /** Answered by `CallVerbOutcome`, like the next two. `sentBy`: the agent's name, which goes with the call. */
  | { type: 'ReachTarget'; callId: string; verb: ReachVerb; number: string; callerId: string | null; sentBy: string }
  /** `otherId`: the call that the consultation is about. */
  | { type: 'UseConsultation'; callId: string; verb: ConsultationVerb; otherId: string }
  | { type: 'DropParty'; callId: string; number: string }
  /** Who has this number among the server's agents; answered by `NameTold`. */
  | { type: 'AskName'; number: string }
  | { type: 'SendRequest'; item: OutboxItem };

/** What the machine wants done on this device. */
export type DeviceEffect =
  /** Read what this device kept for the agent; answered by `WorkRemembered`. */
  | { type: 'RecallWork'; server: string; agentId: string }
  /** Erase what this device keeps of the signed-out agent's session; unsent work stays under the agent's own key. */
  | { type: 'ForgetSession' };

export type Effect = DialerEffect | DeviceEffect;
