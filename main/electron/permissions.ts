import { isOwnAddress } from './page-address.ts';

/** Electron approves every permission while these two handlers are not set. */
export interface PermissionPort {
  setPermissionRequestHandler(
    handler: (contents: unknown, permission: string, answer: (granted: boolean) => void, details: { readonly requestingUrl?: string }) => void,
  ): void;
  setPermissionCheckHandler(handler: (contents: unknown, permission: string, requestingOrigin: string) => boolean): void;
}

const granted: ReadonlySet<string> = new Set(['notifications', 'clipboard-sanitized-write']);

/** Denies everything but notifications and copying text, and these two to our own page only. */
export function denyPermissions(session: PermissionPort): void {
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) => {
    answer(granted.has(permission) && requestingUrl !== undefined && isOwnAddress(requestingUrl));
  });
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin) => granted.has(permission) && isOwnAddress(requestingOrigin));
}
