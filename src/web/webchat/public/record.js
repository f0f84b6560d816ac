/** Records a voice message where the browser allows it. */

const types = ['audio/ogg;codecs=opus', 'audio/webm;codecs=opus', 'audio/mp4', 'audio/webm'];
const longestMs = 5 * 60 * 1000;

export function canRecord() {
  return Boolean(window.MediaRecorder && navigator.mediaDevices?.getUserMedia);
}

/** Rejects when the microphone may not be used. `tick(seconds)` every second; `done` when the longest time is over. */
export async function record(tick, done) {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  const mimeType = types.find((type) => MediaRecorder.isTypeSupported(type));
  const recorder = new MediaRecorder(stream, mimeType ? { mimeType, audioBitsPerSecond: 24000 } : {});
  const parts = [];
  const began = performance.now();
  const seconds = () => Math.round((performance.now() - began) / 1000);
  recorder.ondataavailable = ({ data }) => data.size > 0 && parts.push(data);
  recorder.start(1000);
  const timer = setInterval(() => tick(seconds()), 1000);
  const limit = setTimeout(done, longestMs);
  const end = () =>
    new Promise((resolve) => {
      clearInterval(timer);
      clearTimeout(limit);
      recorder.onstop = () => {
        for (const track of stream.getTracks()) track.stop();
        resolve();
      };
      recorder.stop();
    });
  return {
    /** The recording as a file, with its seconds. */
    async finish() {
      const length = Math.max(1, seconds());
      await end();
      const type = (recorder.mimeType || 'audio/webm').split(';')[0];
      return { blob: new Blob(parts, { type }), seconds: length };
    },
    cancel: end,
  };
}
