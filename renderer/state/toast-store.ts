import { create } from 'zustand';

export type Tone = 'ok' | 'info' | 'warn' | 'danger';

export interface Toast {
  readonly id: number;
  readonly tone: Tone;
  readonly text: string;
  /** A place to go next, as a path of this page. */
  readonly link?: { readonly text: string; readonly path: string };
  /** Takes back what was done; offered once. */
  readonly undo?: { readonly text: string; run(): void };
}

interface Toasts {
  readonly toasts: readonly Toast[];
  show(toast: Omit<Toast, 'id'>): void;
  dismiss(id: number): void;
}

let lastId = 0;

/** Short messages after an act. Errors stay until dismissed; the rest goes after a while (parts/toast-region). */
export const useToastStore = create<Toasts>((set) => ({
  toasts: [],
  show: (toast) =>
    set(({ toasts }) => {
      lastId += 1;
      return { toasts: [...toasts.slice(-3), { ...toast, id: lastId }] };
    }),
  dismiss: (id) => set(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) })),
}));
