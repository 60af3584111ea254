import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { OutputOf } from '#shared/contract/contract.ts';
import type { Product } from '#shared/domain/catalog/product.ts';
import { paths } from '#renderer/app/paths.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { NextPrice } from '#renderer/parts/next-price.tsx';
import { QuantityAdvice } from '#renderer/parts/quantity-advice.tsx';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useNewDraft } from '#renderer/parts/use-new-draft.ts';
import { useChosenDraft } from '#renderer/state/chosen-draft-store.ts';
import { useToastStore } from '#renderer/state/toast-store.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Choice } from '#renderer/ui/choice.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';

interface Props {
  readonly product: Product;
  readonly unit: string;
  readonly onUnit: (unit: string) => void;
  readonly onQuantity: (quantity: string) => void;
  readonly line: OutputOf<'pricing.resolve'>['lines'][number] | undefined;
  /** Moves the keyboard to the quantity whenever it grows. */
  readonly adding: number;
}

const newDraft = 'new';

/** Price of the typed quantity, and Enter puts it into a draft. */
export function AddToDraft({ product, unit, onUnit, onQuantity, line, adding }: Props): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const [typed, setTyped] = useState('1');
  const quantityField = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (adding > 0) quantityField.current?.select();
  }, [adding]);
  const drafts = useQuery('drafts.list', { state: 'open' });
  const { draftId, choose } = useChosenDraft();
  const create = useNewDraft();
  const put = useAct('drafts.putLine');
  const open = drafts.answer?.drafts ?? [];
  const target = open.find((draft) => draft.id === draftId)?.id ?? open[0]?.id ?? newDraft;
  const parsed = format.parse(typed);
  const next = useQuery('pricing.nextPrices', parsed === null ? null : { lines: [{ sku: product.sku, unit, quantity: parsed }] }).answer?.lines[0];

  const type = (text: string) => {
    setTyped(text);
    const figure = format.parse(text);
    if (figure !== null && figure !== '0') onQuantity(figure);
  };
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (parsed === null) return;
    const into = target === newDraft ? await create.create() : target;
    if (!into) return;
    choose(into);
    const answer = await put.run({ draftId: into, line: { sku: product.sku, unit, quantity: parsed } });
    if (!answer) return;
    useToastStore.getState().show({ tone: answer.quantityCheck.ok ? 'ok' : 'warn', text: messages('catalog.added', { name: product.name }), link: { text: messages('catalog.openDraft'), path: paths.draft(into) } });
  };

  return (
    <form className="stack" onSubmit={(event) => void add(event)}>
      <p>
        {line?.unitPrice ? (
          <>
            <span className="product-price">{format.unitPrice(line.unitPrice)}</span> <span className="muted">/ {format.unitName(unit)}</span>
            {line.net && <span className="muted"> · {messages('catalog.netFor', { net: format.money(line.net) })}</span>}
          </>
        ) : (
          <span className="product-price muted">{line ? messages('catalog.onRequest') : '…'}</span>
        )}
      </p>
      <div className="row row-end">
        <TextField label={messages('catalog.quantity')} value={typed} onChange={type} inputRef={quantityField} width="short" error={parsed === null ? messages('drafts.unreadable') : undefined} />
        <div className="grow">
          <Choice label={messages('catalog.packaging')} value={unit} onChange={onUnit} options={product.packagings.map((packaging) => ({ id: packaging.unit, text: format.unitName(packaging.unit), detail: packaging.unit === product.baseUnit ? '' : format.quantityOf(packaging.content, product.baseUnit) }))} />
        </div>
      </div>
      {line && <QuantityAdvice check={line.quantityCheck} onChoose={(valid) => type(format.quantity(valid))} />}
      {next && <NextPrice next={next} unit={unit} name={product.name} onTake={(quantity) => type(format.quantity(quantity))} />}
      <div className="row row-end">
        <div className="grow">
          <Choice label={messages('catalog.intoDraft')} value={target} onChange={choose} options={[...open.map((draft) => ({ id: draft.id, text: draft.name, detail: messages('common.lines', { count: draft.lines }) })), { id: newDraft, text: messages('drafts.create') }]} />
        </div>
        <Button look="main" icon="plus" type="submit" keys="Enter" isDisabled={put.busy || parsed === null}>{messages('catalog.addShort')}</Button>
      </div>
    </form>
  );
}
