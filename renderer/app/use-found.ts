import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import type { IconName } from '#renderer/ui/icon.tsx';
import { paths } from './paths.ts';

export interface Found {
  readonly id: string;
  readonly text: string;
  readonly detail: string;
  readonly icon: IconName;
  run(): void;
}

export interface FoundGroup {
  readonly id: string;
  readonly title: string;
  readonly entries: readonly Found[];
}

/** A single letter finds everything and so nothing. */
const leastLetters = 2;

/** What the typed text finds on this desk: products and documents of every kind, each a place to go to. */
export function useFound(typed: string): readonly FoundGroup[] {
  const messages = useMessages();
  const format = useFormat();
  const [, navigate] = useLocation();
  const text = typed.trim();
  const { answer } = useQuery('search.everything', text.length < leastLetters ? null : { text });
  return useMemo(() => {
    if (answer === undefined) return [];
    const group = (name: 'catalog' | 'drafts' | 'lists' | 'estimates' | 'orders' | 'statement', entries: readonly Found[]): FoundGroup[] => (entries.length === 0 ? [] : [{ id: name, title: messages(`shell.place.${name}`), entries }]);
    return [
      ...group('orders', answer.orders.map(({ id, number, state, placedAt, gross, currency }) => ({ id: `order ${id}`, text: number ?? messages('common.waitsToBeSent'), detail: [messages(`orderState.${state}`), format.dayOf(placedAt), format.money(gross, currency)].join(' · '), icon: 'order' as const, run: () => navigate(paths.order(id)) }))),
      ...group('estimates', answer.quotes.map(({ id, number, title, state }) => ({ id: `quote ${id}`, text: [number, title].filter(Boolean).join(' · '), detail: messages(`quoteState.${state}`), icon: 'estimate' as const, run: () => navigate(paths.estimate(id)) }))),
      ...group('drafts', answer.drafts.map(({ id, name, lines }) => ({ id: `draft ${id}`, text: name, detail: messages('common.lines', { count: lines }), icon: 'draft' as const, run: () => navigate(paths.draft(id)) }))),
      ...group('lists', answer.lists.map(({ id, name, lines }) => ({ id: `list ${id}`, text: name, detail: messages('common.lines', { count: lines }), icon: 'list' as const, run: () => navigate(paths.list(id)) }))),
      ...group('statement', answer.movements.map(({ number, type, date, amount, currency, orderId }) => ({ id: `movement ${number}`, text: number, detail: [messages(`statement.type.${type}`), format.day(date), format.money(amount, currency)].join(' · '), icon: 'statement' as const, run: () => navigate(orderId === null ? paths.statement() : paths.order(orderId)) }))),
      ...group('catalog', answer.products.map(({ sku, name }) => ({ id: `product ${sku}`, text: name, detail: sku, icon: 'catalog' as const, run: () => navigate(paths.product(sku)) }))),
    ];
  }, [answer, messages, format, navigate]);
}
