/**
 * The thread in which GDAL runs. It knows two tasks: open a vector file with the drivers that it is told, and write
 * every layer as GeoJSON lines into a folder; and make a file of another format of such lines. Hostile files may hang or kill it; whoever started it ends it then.
 * Plain JavaScript, so that it starts as it is from the sources and from the built program.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';

const VECTOR_READ_ONLY = 4;
const VERBOSE_ERRORS = 0x40;

const { glue, wasm, files } = workerData;
const start = createRequire(import.meta.url)(glue);
const packed = readFileSync(files);

let complaints = [];
const gdal = await start({
  wasmBinary: readFileSync(wasm),
  getPreloadedPackage: () => packed.buffer.slice(packed.byteOffset, packed.byteOffset + packed.byteLength),
  locateFile: (name) => name,
  print: () => undefined,
  printErr: (line) => complaints.length < 20 && complaints.push(line),
  preRun: [
    ({ ENV }) =>
      Object.assign(ENV, {
        PROJ_LIB: '/usr/share/proj',
        GDAL_DATA: '/usr/share/gdal',
        DXF_CLOSED_LINE_AS_POLYGON: 'YES',
        DXF_FEATURE_LIMIT_PER_BLOCK: '100000',
        OGR_GEOJSON_MAX_OBJ_SIZE: '0',
      }),
  ],
});
const call = (name, result, types, values) => gdal.ccall(name, result, types, values);
call('GDALAllRegister', null, [], []);
gdal.FS.mkdir('/source');
gdal.FS.mkdir('/made');

function texts(list) {
  const at = gdal._malloc((list.length + 1) * 4);
  list.forEach((text, index) => {
    const size = gdal.lengthBytesUTF8(text) + 1;
    const place = gdal._malloc(size);
    gdal.stringToUTF8(text, place, size);
    gdal.setValue(at + index * 4, place, '*');
  });
  gdal.setValue(at + list.length * 4, 0, '*');
  return { at, free: () => list.forEach((_, index) => gdal._free(gdal.getValue(at + index * 4, '*'))) };
}

/** Options of a GDAL program, made and freed around `use`. */
function withOptions(program, list, use) {
  const args = texts(list);
  const options = call(`${program}OptionsNew`, 'number', ['number', 'number'], [args.at, 0]);
  try {
    return use(options);
  } finally {
    if (options !== 0) call(`${program}OptionsFree`, null, ['number'], [options]);
    args.free();
    gdal._free(args.at);
  }
}

/**
 * Opens a file with what is beside it at `/source` and `folder` at `/made`, and closes it after `use`, which gets 0 for
 * what no driver opens.
 */
function withDataset({ path, folder, drivers, flags }, use) {
  complaints = [];
  call('CPLErrorReset', null, [], []);
  gdal.FS.mount(gdal.NODEFS, { root: dirname(path) }, '/source');
  gdal.FS.mount(gdal.NODEFS, { root: folder }, '/made');
  const names = texts(drivers);
  let dataset = 0;
  try {
    const types = ['string', 'number', 'number', 'number', 'number'];
    dataset = call('GDALOpenEx', 'number', types, [`/source/${basename(path)}`, flags, names.at, 0, 0]);
    return use(dataset);
  } finally {
    if (dataset !== 0) call('GDALClose', null, ['number'], [dataset]);
    names.free();
    gdal._free(names.at);
    gdal.FS.unmount('/source');
    gdal.FS.unmount('/made');
  }
}

function convert({ path, folder, drivers }) {
  return withDataset({ path, folder, drivers, flags: VECTOR_READ_ONLY | VERBOSE_ERRORS }, (dataset) => {
    if (dataset === 0) return { layers: null, complaints: reasons() };
    const told = withOptions('GDALVectorInfo', ['-json', '-so', '-al'], (options) =>
      call('GDALVectorInfo', 'string', ['number', 'number'], [dataset, options]),
    );
    const { layers } = JSON.parse(told);
    return { layers: layers.map((layer, at) => written(dataset, layer, at)), complaints: reasons() };
  });
}

/** Makes a file of GeoJSON lines, by the options of ogr2ogr. */
function make({ path, folder, made, options }) {
  return withDataset({ path, folder, drivers: ['GeoJSONSeq'], flags: VECTOR_READ_ONLY }, (dataset) => {
    if (dataset === 0 || !translated(dataset, `/made/${made}`, options))
      complaints.unshift('ERROR: nothing was made');
    return { complaints: reasons() };
  });
}

/** Runs ogr2ogr. Returns whether it made anything. */
function translated(dataset, target, options) {
  const list = gdal._malloc(4);
  gdal.setValue(list, dataset, '*');
  const made = withOptions('GDALVectorTranslate', options, (handle) => {
    const types = ['string', 'number', 'number', 'number', 'number', 'number'];
    return call('GDALVectorTranslate', 'number', types, [target, 0, 1, list, handle, 0]);
  });
  gdal._free(list);
  if (made !== 0) call('GDALClose', null, ['number'], [made]);
  return made !== 0;
}

/** Writes a layer with the coordinates that it has: without a CRS nothing is reprojected. */
function written(dataset, layer, at) {
  const file = `${at}.geojsonl`;
  const options = [
    '-f',
    'GeoJSONSeq',
    '-a_srs',
    'NONE',
    '-lco',
    'COORDINATE_PRECISION=15',
    '-lco',
    'RS=NO',
    layer.name,
  ];
  const isMade = translated(dataset, `/made/${file}`, options);
  return {
    name: layer.name,
    features: layer.featureCount,
    file: isMade ? file : null,
    fields: layer.fields.map(({ name }) => name),
    crs: layer.geometryFields[0]?.coordinateSystem?.wkt ?? null,
  };
}

function reasons() {
  const last = call('CPLGetLastErrorMsg', 'string', [], []);
  return [...new Set([...complaints, last])].filter((line) => line !== '').slice(0, 5);
}

parentPort.on('message', ({ id, task }) => {
  try {
    parentPort.postMessage({ id, value: 'made' in task ? make(task) : convert(task) });
  } catch (error) {
    parentPort.postMessage({ id, error: String(error instanceof Error ? error.message : error) });
  }
});
parentPort.postMessage({ id: 0, value: null });
