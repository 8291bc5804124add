import { useMemo } from 'react';
import { Input, Select, Tooltip } from 'antd';
import { createGeodesicArea } from '../../shared/crs/geodesicArea';
import {
  categoryOf,
  classOf,
  GRANULARITIES,
  GRANULARITY_CODES,
  type Granularity,
} from '../../shared/document/granularity';
import { faceArea } from '../../shared/topology/read/measure';
import { cellPolygons } from '../../shared/topology/read/rings';
import { mayEdit } from '../commands/rights';
import { useServices } from '../state/services';
import { useApp } from '../state/store';
import { usePlan } from '../state/useDocument';
import { useText } from '../state/useText';
import { CategoryMark } from '../ui/CategoryMark';
import { Fact, Facts } from '../ui/Facts';
import { CardHead } from './CardHead';
import { CellHistory } from './CellHistory';
import { CellNetwork } from './CellNetwork';
import { CellResponsibility } from './CellResponsibility';
import { LockFacts } from './LockFacts';
import { ParentChain } from './ParentChain';
import { usePathCodes } from './usePathCodes';

/** Everything about one cell; name and granularity can be changed in place by the planner. */
export function CellCard({ id }: { readonly id: number }) {
  const text = useText();
  const { run } = useServices();
  const open = useApp((state) => mayEdit(state, 'cell.update'));
  const cell = usePlan((view) => view.get('cell', id), [id]);
  const crs = usePlan((view) => view.get('plan', 1)?.crs, []);
  const geodesic = useMemo(() => (crs === undefined ? null : createGeodesicArea(crs)), [crs]);
  const areas = usePlan(
    (view) => ({ planar: faceArea(view, id) / 1e6, geodesic: geodesic?.(cellPolygons(view, id)) ?? null }),
    [id, geodesic],
  );
  const path = usePathCodes().get(cell?.code ?? '');
  if (cell === undefined) return null;
  const category = categoryOf(cell.granularity);
  const why = open === true ? undefined : text(open.code, open.params);
  const rename = (name: string): void => {
    if (name.trim() !== '' && name.trim() !== cell.name)
      void run('cell.update', { cells: [cell.code], name: name.trim() });
  };
  return (
    <>
      <CardHead
        table="cell"
        id={id}
        mark={<CategoryMark category={category} />}
        kind={text('level.4')}
        name={cell.name}
        code={cell.code}
      />
      <Facts title={text('properties.identity')}>
        <Fact name={text('properties.code')}>
          <span className="mono" data-testid="cell-code">
            {cell.code}
          </span>
        </Fact>
        <Fact name={text('properties.path')}>
          <span className="mono">{path ?? '…'}</span>
        </Fact>
        <Fact name={text('properties.name')}>
          <Tooltip title={why}>
            <Input
              key={cell.name}
              defaultValue={cell.name}
              disabled={open !== true}
              maxLength={60}
              aria-label={text('properties.name')}
              data-testid="cell-name"
              onBlur={(event) => rename(event.target.value)}
              onPressEnter={(event) => event.currentTarget.blur()}
            />
          </Tooltip>
        </Fact>
        <Fact name={text('properties.status')}>{text(`cellStatus.${cell.status}`)}</Fact>
      </Facts>
      <Facts title={text('properties.classification')}>
        <Fact name={text('properties.granularity')}>
          <Tooltip title={why}>
            <Select<Granularity>
              className="fill"
              showSearch
              optionFilterProp="search"
              value={cell.granularity}
              disabled={open !== true}
              aria-label={text('properties.granularity')}
              data-testid="cell-granularity"
              options={GRANULARITY_CODES.map((code) => granularityOption(code, text(`granularity.${code}`)))}
              onChange={(granularity) => void run('cell.update', { cells: [cell.code], granularity })}
            />
          </Tooltip>
        </Fact>
        <Fact name={text('properties.category')}>{text(`category.${category}`)}</Fact>
        <Fact name={text('properties.class')}>{text(`class.${classOf(cell.granularity)}`)}</Fact>
        {cell.households !== null && (
          <Fact name={text('properties.households')}>{text.number(cell.households)}</Fact>
        )}
        {cell.adminCode !== null && (
          <Fact name={text('properties.adminCode')}>
            <span className="mono">{cell.adminCode}</span>
          </Fact>
        )}
      </Facts>
      <Facts title={text('properties.area')}>
        <Fact name={text('properties.areaPlanar')}>{text.area(areas.planar)}</Fact>
        <Fact name={text('properties.areaGeodesic')}>
          {areas.geodesic === null ? '—' : text.area(areas.geodesic)}
        </Fact>
      </Facts>
      <section className="fact-group">
        <h3 className="group-title">{text('properties.parents')}</h3>
        <ParentChain table="cell" id={id} />
      </section>
      <CellNetwork id={id} />
      <CellResponsibility id={id} />
      <LockFacts table="cell" ids={[id]} />
      <CellHistory code={cell.code} />
    </>
  );
}

function granularityOption(code: Granularity, name: string) {
  const no = String(GRANULARITIES[code].no).padStart(2, '0');
  return { value: code, search: `${no} ${name}`, label: `${no} ${name}` };
}
