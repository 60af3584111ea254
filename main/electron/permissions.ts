import { isOwnAddress } from './page-address.ts';

/** Electron approves every permission while these two handlers are not set. */
export interface PermissionPort {
  setPermissionRequestHandler(
    handler: (contents: unknown, permission: string, answer: (granted: boolean) => void, details: { readonly requestingUrl?: string; readonly mediaTypes?: readonly string[] }) => void,
  ): void;
  setPermissionCheckHandler(handler: (contents: unknown, permission: string, requestingOrigin: string, details?: { readonly mediaType?: string }) => boolean): void;
}

const granted: ReadonlySet<string> = new Set(['notifications', 'clipboard-sanitized-write']);

/** The camera reads barcodes while counting; nothing of the desk listens. */
const isCameraOnly = (permission: string, media: readonly (string | undefined)[]): boolean => permission === 'media' && media.length > 0 && media.every((kind) => kind === 'video');

/** Denies everything but notifications, copying text and the camera without its microphone, and these to our own page only. */
export function denyPermissions(session: PermissionPort): void {
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl, mediaTypes = [] }) => {
    answer((granted.has(permission) || isCameraOnly(permission, mediaTypes)) && requestingUrl !== undefined && isOwnAddress(requestingUrl));
  });
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin, details) => (granted.has(permission) || isCameraOnly(permission, [details?.mediaType])) && isOwnAddress(requestingOrigin));
}
