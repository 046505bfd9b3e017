import type { Call, RecordingState } from './call';
import { tellCall } from './callLife';
import type { World } from './world';

const recordingVerbs: Readonly<Record<string, RecordingState>> = {
  'start-recording': 'Recording',
  'pause-recording': 'Paused',
  'resume-recording': 'Recording',
  'stop-recording': 'Stopped',
};

/** Carries out a verb of the recording, which is audio; false: it is none. */
export function record(world: World, call: Call, verb: string): boolean {
  const next = recordingVerbs[verb];
  if (next === undefined) return false;
  call.recording = next;
  tellCall(world, call, 'CallRecordingStateChange', verb);
  return true;
}
