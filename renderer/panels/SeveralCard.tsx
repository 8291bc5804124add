import { Button, Select, Tooltip } from 'antd';
import { Combine } from 'lucide-react';
import {
  CATEGORIES,
  categoryOf,
  GRANULARITIES,
  GRANULARITY_CODES,
  type Granularity,
} from '../../shared/document/granularity';
import { faceArea } from '../../shared/topology/read/measure';
import { mayEdit } from '../commands/rights';
import { uiCommand } from '../commands/registry';
import { runCommand } from '../commands/runCommand';
import type { Selectable } from '../state/selectionSlice';
import { useServices } from '../state/services';
import { useApp } from '../state/store';
import { usePlan } from '../state/useDocument';
import { useText } from '../state/useText';
import { CategoryMark } from '../ui/CategoryMark';
import { Fact, Facts } from '../ui/Facts';
import { LockFacts } from './LockFacts';
import { RowLink } from './RowLink';

/** Several rows of one table: sums, and what can be done with all of them at once. */
export function SeveralCard({ table, ids }: { readonly table: Selectable; readonly ids: readonly number[] }) {
  const text = useText();
  const rows = usePlan((view) => ids.flatMap((id) => view.get(table, id) ?? []), [table, ids]);
  return (
    <>
      <div className="card-head">
        <div className="card-name">
          {text('properties.several', {
            count: text.number(ids.length),
            what: text(`properties.what.${table}`),
          })}
        </div>
      </div>
      {table === 'cell' && <SeveralCells ids={ids} />}
      {(table === 'cell' || table === 'grid') && <LockFacts table={table} ids={ids} />}
      <section className="fact-group">
        {rows.slice(0, 200).map((row) => (
          <div className="parent-row" key={row.id}>
            <RowLink table={table} id={row.id}>
              {'name' in row ? row.name : row.code}
            </RowLink>
            <span className="mono secondary">{row.code}</span>
          </div>
        ))}
      </section>
    </>
  );
}

function SeveralCells({ ids }: { readonly ids: readonly number[] }) {
  const text = useText();
  const services = useServices();
  const open = useApp((state) => mayEdit(state, 'cell.update'));
  const cells = usePlan((view) => ids.flatMap((id) => view.get('cell', id) ?? []), [ids]);
  const area = usePlan((view) => ids.reduce((sum, id) => sum + faceArea(view, id), 0) / 1e6, [ids]);
  const same = cells.every((cell) => cell.granularity === cells[0]?.granularity)
    ? cells[0]?.granularity
    : undefined;
  const why = open === true ? undefined : text(open.code, open.params);
  return (
    <>
      <Facts title={text('properties.classification')}>
        <Fact name={text('properties.area')}>{text.area(area)}</Fact>
        <Fact name={text('properties.granularity')}>
          <Tooltip title={why}>
            <Select<Granularity>
              className="fill"
              showSearch
              optionFilterProp="label"
              placeholder="—"
              {...(same === undefined ? {} : { value: same })}
              disabled={open !== true}
              options={GRANULARITY_CODES.map((code) => ({
                value: code,
                label: `${String(GRANULARITIES[code].no).padStart(2, '0')} ${text(`granularity.${code}`)}`,
              }))}
              onChange={(granularity) =>
                void services.run('cell.update', { cells: cells.map((cell) => cell.code), granularity })
              }
            />
          </Tooltip>
        </Fact>
        {CATEGORIES.map((category) => {
          const count = cells.filter((cell) => categoryOf(cell.granularity) === category).length;
          return count === 0 ? null : (
            <Fact key={category} name={text(`category.${category}`)}>
              <CategoryMark category={category} /> {text.number(count)}
            </Fact>
          );
        })}
      </Facts>
      <div className="card-actions">
        <Tooltip title={why}>
          <Button
            icon={<Combine size={14} />}
            disabled={open !== true}
            data-testid="merge-selection"
            onClick={() => void runCommand(services, uiCommand('tool.merge'))}
          >
            {text('command.tool.merge')}
          </Button>
        </Tooltip>
      </div>
    </>
  );
}
