import { Button, Checkbox, Popover } from 'antd';
import { Columns3 } from 'lucide-react';
import type { Listing } from '../../../shared/listing/column';
import { useText } from '../../state/useText';
import { withColumn, type TableView } from './tableView';

interface ColumnMenuProps {
  readonly listing: Listing;
  readonly view: TableView;
  readonly onChange: (view: TableView) => void;
}

/** Which columns are shown. */
export function ColumnMenu({ listing, view, onChange }: ColumnMenuProps) {
  const text = useText();
  return (
    <Popover
      trigger="click"
      placement="topRight"
      content={
        <div className="table-filter-words" data-testid="table-columns">
          {listing.columns.map(({ id }) => (
            <Checkbox
              key={id}
              checked={view.shown.includes(id)}
              onChange={({ target }) => onChange(withColumn(view, listing, id, target.checked))}
            >
              {text(`column.${id}`)}
            </Checkbox>
          ))}
        </div>
      }
    >
      <Button icon={<Columns3 size={14} />} data-testid="table-columns-button">
        {text('table.columns')}
      </Button>
    </Popover>
  );
}
