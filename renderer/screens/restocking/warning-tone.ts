const lengthSeconds = 0.16;

let audio: AudioContext | null = null;

/** A short low tone: something needs a look, for people whose eyes are on the shelf. Silent where the machine has no sound. */
export function warningTone(): void {
  try {
    audio ??= new AudioContext();
    const tone = audio.createOscillator();
    const loudness = audio.createGain();
    tone.frequency.value = 220;
    loudness.gain.value = 0.15;
    tone.connect(loudness).connect(audio.destination);
    tone.start();
    tone.stop(audio.currentTime + lengthSeconds);
  } catch {
    // The note on the screen says the same.
  }
}
