import { useApp } from '../state/store';
import { MergePanel } from './MergePanel';
import { PartsList } from './PartsList';

/** Parts that were handed out; in their place a part that is about to be merged, while there is one. */
export function SharingPanel() {
  const merging = useApp(({ sharing }) => sharing.merge !== null);
  return (
    <div className="panel sharing" data-testid="panel-sharing">
      {merging ? <MergePanel /> : <PartsList />}
    </div>
  );
}
