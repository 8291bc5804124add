import { join } from 'node:path';
import { expect, it } from 'vitest';
import { RejectWriter } from '../../../../main/plan/imports/rejectWriter';
import { rejectColumns } from '../../../../shared/import/rejectFile';
import { tempFolder } from '../../../support/tempFolder';

it('says by a rejection that the file cannot be written, and ends no process', async () => {
  const writer = new RejectWriter(join(tempFolder(), 'gone'), rejectColumns([], [], false), 'en');
  const reason = { code: 'import.row.noPlace', params: {} };
  await writer.add({ line: 2, values: [], geometry: null }, reason);
  await expect(writer.finish()).rejects.toMatchObject({ code: 'project.fileMissing' });
});
