import { startDesk } from '#renderer/start-desk.tsx';
import { createFakeBridge } from '#test/renderer/fake-bridge.ts';

const scenario = new URLSearchParams(location.search).get('scenario') ?? 'full';
await startDesk(createFakeBridge(scenario));
