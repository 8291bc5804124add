import { spawnSync } from 'node:child_process';

const PYTHON = '/usr/bin/python3';
const RUN = [
  '-c',
  'import sys; from osgeo_utils.samples import validate_gpkg as v; sys.exit(v.main(sys.argv))',
];

/** Whether GDAL's own checker of GeoPackages is there (Debian package python3-gdal). */
export const canValidateGpkg =
  spawnSync(PYTHON, ['-c', 'from osgeo_utils.samples import validate_gpkg']).status === 0;

/** What GDAL's checker has to say about a file, warnings and its extra checks included: nothing when it is right. */
export function gpkgComplaints(path: string): string {
  const { stdout, stderr } = spawnSync(PYTHON, [...RUN, '-k', '--extra', path], { encoding: 'utf8' });
  return stdout + stderr;
}
