/** Where sounds can come out. */
export interface SoundOutputs {
  /** False: this browser plays web sounds on the system's default device only. */
  canChoose: boolean;
  /** The browser tells the names of devices only to pages that may use the microphone. */
  areNamed: boolean;
  /** Without the system's default, which is always there. */
  devices: readonly { id: string; name: string }[];
}

/** What came of asking for the names. */
export type NamesAsked = 'named' | 'refused' | 'noMicrophone';

const none: SoundOutputs = { canChoose: false, areNamed: false, devices: [] };

async function listOutputs(): Promise<SoundOutputs> {
  if (typeof AudioContext === 'undefined' || !('setSinkId' in AudioContext.prototype)) return none;
  const all = (await navigator.mediaDevices.enumerateDevices()).filter(({ kind }) => kind === 'audiooutput');
  const devices = all
    .filter(({ deviceId, label }) => deviceId !== '' && deviceId !== 'default' && label !== '')
    .map(({ deviceId, label }) => ({ id: deviceId, name: label }));
  return { canChoose: true, areNamed: all.some(({ label }) => label !== ''), devices };
}

/** Asks the person for the microphone, and lets go of it at once: with the permission come the names. From a click. */
export async function askForNames(): Promise<NamesAsked> {
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    for (const track of stream.getTracks()) track.stop();
    // No device has come or gone, but all of them have names now.
    navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
    return 'named';
  } catch (error) {
    return error instanceof DOMException && error.name === 'NotFoundError' ? 'noMicrophone' : 'refused';
  }
}

/** Tells the outputs now and whenever a device or the permission comes or goes; returns what ends it. */
export function followOutputs(tell: (outputs: SoundOutputs) => void): () => void {
  const end = new AbortController();
  const look = () => void listOutputs().then((outputs) => !end.signal.aborted && tell(outputs));
  navigator.mediaDevices.addEventListener('devicechange', look, { signal: end.signal });
  look();
  return () => end.abort();
}
