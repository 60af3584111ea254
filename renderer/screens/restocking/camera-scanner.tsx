import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { Banner } from '#renderer/ui/banner.tsx';

/** The same barcode stays before the camera for a while; it is one scan until it was away this long. */
const sameCodeMs = 1500;

/** The camera as a barcode scanner. The reader is only loaded when somebody opens it. */
export function CameraScanner({ onCode }: { readonly onCode: (code: string) => void }): ReactNode {
  const messages = useMessages();
  const video = useRef<HTMLVideoElement>(null);
  const [failed, setFailed] = useState(false);
  const latest = useRef(onCode);
  useEffect(() => {
    latest.current = onCode;
  });
  useEffect(() => {
    let stop: (() => void) | null = null;
    let left = false;
    let last = { code: '', at: 0 };
    const read = (code: string) => {
      const at = performance.now();
      const isNew = code !== last.code || at - last.at > sameCodeMs;
      last = { code, at };
      if (isNew && !left) latest.current(code);
    };
    const start = async () => {
      const { BrowserMultiFormatReader } = await import('@zxing/browser');
      // Closed while the reader was loading: a reader that starts now and stops again would take the picture from the next one.
      if (left) return;
      const controls = await new BrowserMultiFormatReader().decodeFromConstraints({ video: { facingMode: 'environment' }, audio: false }, video.current ?? undefined, (result) => result && read(result.getText()));
      stop = () => controls.stop();
      if (left) stop();
    };
    start().catch(() => setFailed(true));
    return () => {
      left = true;
      stop?.();
    };
  }, []);
  if (failed) return <Banner tone="warn" title={messages('restock.cameraFailed')} />;
  return (
    <figure className="camera">
      <video ref={video} muted playsInline aria-label={messages('restock.camera')} />
      <figcaption className="small muted">{messages('restock.cameraLead')}</figcaption>
    </figure>
  );
}
