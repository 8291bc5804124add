import { Button } from 'antd';
import { Eye } from 'lucide-react';
import { backToDraft, compareWithDraft, restore } from '../commands/lookAt';
import { useServices } from '../state/services';
import { useApp } from '../state/store';
import { useText } from '../state/useText';

/** Says that an earlier state is shown, across the whole window, and leads back. */
export function VersionBanner() {
  const text = useText();
  const services = useServices();
  const looking = useApp((state) => state.versions.looking);
  const version = useApp((state) =>
    state.session.plan?.versions.find((one) => `V${one.no}` === state.versions.looking?.name),
  );
  if (looking === null) return null;
  const at = version === undefined ? looking.name : String(version.no);
  return (
    <div className="version-banner" role="status" data-testid="version-banner">
      <Eye size={16} />
      <span className="grow ellipsis">
        {looking.isOther
          ? text('versions.lookingOther', { name: looking.name })
          : version === undefined
            ? text('versions.lookingRevision', { revision: looking.revision })
            : text('versions.looking', {
                no: version.no,
                name: version.name,
                status: text(`versionStatus.${version.status}`),
              })}
      </span>
      {!looking.isOther && (
        <>
          <Button size="small" onClick={() => void compareWithDraft(services, at)}>
            {text('versions.compare')}
          </Button>
          <Button size="small" onClick={() => void restore(services, at)}>
            {text('versions.restore')}
          </Button>
        </>
      )}
      <Button size="small" type="primary" data-testid="back-to-draft" onClick={() => backToDraft(services)}>
        {text('versions.back')}
      </Button>
    </div>
  );
}
