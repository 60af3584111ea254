import { type ReactNode, useState } from 'react';
import { type Company, type ConditionsOfSale, conditionsOfSale as conditionsShape } from '#shared/domain/company/company.ts';
import { conditionsInForce, conditionsVersions } from '#shared/domain/company/conditions-in-force.ts';
import type { CalendarDay } from '#shared/domain/time/calendar-day.ts';
import { useToastStore } from '#renderer/state/toast-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Choice } from '#renderer/ui/choice.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Screen } from '#renderer/parts/screen.tsx';
import type { Column } from '#renderer/ui/column.ts';
import { Table } from '#renderer/ui/table.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useOfficeTerms } from '../office-terms.ts';
import { useOfficeAct } from '../use-office-act.ts';
import { useOfficeFormat } from '../use-office-format.ts';
import { useOfficeMessages } from '../use-office-messages.ts';

const actions = ['refuse', 'remainderOnAccount', 'advanceTransfer', 'secondCard', 'deposit', 'release'] as const;
const creditWays = ['refuse', 'release', 'advanceTransfer'] as const;

interface TypedRow {
  readonly key: number;
  readonly upTo: string;
  readonly action: (typeof actions)[number];
  readonly percent: string;
}

/** The conditions in force, to read and to replace by a new version, now or on a later day. */
export function ConditionsScreen(): ReactNode {
  const { company, today } = useOfficeTerms();
  return <ConditionsForm key={company.conditionsOfSale.version} company={company} today={today} />;
}

interface FormProps {
  readonly company: Company;
  readonly today: CalendarDay;
}

function ConditionsForm({ company, today }: FormProps): ReactNode {
  const present = conditionsInForce(company, today);
  const planned = conditionsVersions(company).filter(({ validFrom }) => validFrom > today);
  const office = useOfficeMessages();
  const format = useOfficeFormat();
  const show = useToastStore((store) => store.show);
  const { busy, act } = useOfficeAct();
  const [rows, setRows] = useState<readonly TypedRow[]>(() => present.overCard.map((row, key) => ({ key, upTo: row.upToAmount === null ? '' : format.typed(row.upToAmount), action: row.action, percent: row.depositPercent === null ? '' : format.typed(row.depositPercent) })));
  const [overCredit, setOverCredit] = useState(present.overCredit);
  const [validFrom, setValidFrom] = useState(today);
  const change = (row: TypedRow, part: Partial<TypedRow>): void => setRows(rows.map((one) => (one.key === row.key ? { ...one, ...part } : one)));
  const save = async (): Promise<void> => {
    const overCard: ConditionsOfSale['overCard'] = [];
    for (const { upTo, action, percent } of rows) {
      const upToAmount = upTo.trim() === '' ? null : format.parse(upTo);
      const depositPercent = action === 'deposit' ? format.parse(percent) : null;
      if (upTo.trim() !== '' && upToAmount === null) return show({ tone: 'danger', text: office('common.unreadable', { typed: upTo }) });
      if (action === 'deposit' && (depositPercent === null || Number(depositPercent) > 100)) return show({ tone: 'danger', text: office('common.unreadable', { typed: percent }) });
      overCard.push({ upToAmount, action, depositPercent });
    }
    await act('/office/conditions', conditionsShape, { overCard, overCredit, validFrom }, (saved) => office(saved.validFrom > today ? 'conditions.planned' : 'conditions.saved', { version: saved.version, day: format.day(saved.validFrom) }));
  };
  const columns: Column<TypedRow>[] = [
    { id: 'upTo', head: office('conditions.upTo'), cell: (row) => <TextField label={office('conditions.upTo')} hideLabel width="normal" inputMode="decimal" placeholder={office('conditions.anyAmount')} value={row.upTo} onChange={(upTo) => change(row, { upTo })} /> },
    { id: 'action', head: office('conditions.action'), wide: true, cell: (row) => <Choice label={office('conditions.action')} hideLabel width="normal" value={row.action} options={actions.map((id) => ({ id, text: office(`conditions.way.${id}`) }))} onChange={(id) => change(row, { action: actions.find((one) => one === id) ?? 'refuse' })} /> },
    { id: 'percent', head: office('conditions.percent'), cell: (row) => row.action === 'deposit' && <TextField label={office('conditions.percent')} hideLabel width="short" inputMode="decimal" value={row.percent} onChange={(percent) => change(row, { percent })} /> },
    { id: 'remove', head: office('common.acts'), align: 'end', cell: (row) => <Button look="quiet" size="small" icon="trash" aria-label={office('conditions.removeRow', { row: rows.indexOf(row) + 1 })} onPress={() => setRows(rows.filter((one) => one.key !== row.key))} /> },
  ];
  return (
    <Screen title={office('place.conditions')} lead={office('conditions.lead')}>
      <div className="stack">
        <Panel
          title={office('conditions.overCard')}
          flush
          actions={<Button size="small" icon="plus" onPress={() => setRows([...rows, { key: Math.max(0, ...rows.map(({ key }) => key)) + 1, upTo: '', action: 'refuse', percent: '' }])}>{office('conditions.addRow')}</Button>}
        >
          <Table label={office('conditions.overCard')} columns={columns} rows={rows} rowKey={({ key }) => String(key)} />
        </Panel>
        <Panel title={office('conditions.overCredit')}>
          <div className="stack">
            <Choice label={office('conditions.action')} width="normal" value={overCredit} options={creditWays.map((id) => ({ id, text: office(`conditions.way.${id}`) }))} onChange={(id) => setOverCredit(creditWays.find((one) => one === id) ?? 'refuse')} />
            <p className="muted">{office('conditions.version', { version: present.version, day: format.day(present.validFrom) })}</p>
            {planned.map(({ version, validFrom: day }) => <p key={version}>{office('conditions.planned', { version, day: format.day(day) })}</p>)}
            <TextField label={office('conditions.validFrom')} type="date" width="normal" value={validFrom} onChange={setValidFrom} />
            <div className="row">
              <Button look="main" isDisabled={busy} onPress={() => void save()}>{office('conditions.save')}</Button>
            </div>
          </div>
        </Panel>
      </div>
    </Screen>
  );
}
