import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Choice } from '#renderer/ui/choice.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { DraftRow } from './draft-document.ts';
import type { LineEdit } from './use-line-edit.ts';

interface Props {
  readonly row: DraftRow;
  readonly edit: LineEdit;
  readonly onClose: () => void;
}

/** Packaging, target price and note of one line: the columns that fold away or are hidden are typed here in any window. */
export function LineDialog({ row, edit, onClose }: Props): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const form = useId();
  const { line, priced } = row;
  const before = { unit: line.unit, target: line.targetPrice === null ? '' : format.priceFigure(line.targetPrice), note: line.note };
  const [typed, setTyped] = useState(before);
  const isReadable = typed.target.trim() === '' || format.parse(typed.target) !== null;
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (!isReadable) return;
    // Only what was changed: the rest of the line may be another machine's by now.
    edit.cells((['unit', 'target', 'note'] as const).filter((column) => typed[column].trim() !== before[column]).map((column) => ({ row, column, value: typed[column].trim() })));
    onClose();
  };
  return (
    <Dialog
      title={priced.name ?? line.sku}
      closeLabel={messages('common.close')}
      width="narrow"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{messages('common.cancel')}</Button>
          <Button look="main" icon="check" type="submit" form={form} keys="Enter" isDisabled={!isReadable}>{messages('administration.save')}</Button>
        </>
      }
    >
      <form id={form} className="stack" onSubmit={save}>
        <p className="muted"><span className="code">{line.sku}</span> · {format.quantityOf(line.quantity, line.unit)}</p>
        <TextField label={messages('drafts.note')} value={typed.note} onChange={(note) => setTyped({ ...typed, note })} autoFocus />
        <TextField label={messages('drafts.targetPrice')} value={typed.target} onChange={(target) => setTyped({ ...typed, target })} error={isReadable ? undefined : messages('administration.unreadable')} />
        {priced.units.length > 1 && <Choice label={messages('catalog.packaging')} value={typed.unit} onChange={(unit) => setTyped({ ...typed, unit })} options={priced.units.map(({ unit }) => ({ id: unit, text: format.unitName(unit) }))} />}
      </form>
    </Dialog>
  );
}
