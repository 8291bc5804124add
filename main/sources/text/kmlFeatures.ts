import { collected, type ReadShape } from '../../../shared/import/geoJsonGeometry';
import { openRing } from '../../../shared/import/sourceGeometry';
import type { Feature } from '../featureReader';
import type { XmlHandlers } from './xmlEvents';

/** Elements of a placemark whose text is a property. */
const PLAIN = new Set(['name', 'description', 'address', 'phoneNumber', 'visibility', 'snippet', 'Snippet']);
const CONTAINERS = new Set(['Document', 'Folder']);
/** Elements that become a feature: a picture on the ground comes as its rectangle. */
const FEATURES = new Set(['Placemark', 'GroundOverlay']);
const SIDES = new Set(['north', 'south', 'east', 'west', 'rotation']);

/** Makes features of the events of a KML document: a layer for every folder that has placemarks. */
export class KmlFeatures implements XmlHandlers {
  isKml = false;
  private readonly folders: { name: string }[] = [];
  private features: Feature[] = [];
  private count = 0;
  private placemark: { properties: [string, unknown][]; shapes: ReadShape[] } | undefined;
  private readonly open: string[] = [];
  private written = '';
  private field = '';
  private rings: number[][] = [];
  private box: Record<string, string> = {};

  constructor(private readonly fallback: string) {}

  /** The features that have ended since the last call. */
  take(): Feature[] {
    const taken = this.features;
    this.features = [];
    return taken;
  }

  readonly opened = (name: string, attributes: Readonly<Record<string, string>>): void => {
    this.open.push(name);
    this.written = '';
    if (name === 'kml' || CONTAINERS.has(name)) this.isKml = true;
    if (CONTAINERS.has(name)) this.folders.push({ name: '' });
    else if (FEATURES.has(name)) {
      this.box = {};
      this.isKml = true;
      this.placemark = { properties: [], shapes: [] };
    } else if (name === 'Data' || name === 'SimpleData' || name === 'SimpleArrayData')
      this.field = attributes.name ?? '';
    else if (name === 'Polygon') this.rings = [];
  };

  readonly text = (text: string): void => {
    this.written += text;
  };

  readonly closed = (name: string): void => {
    this.open.pop();
    const parent = this.open.at(-1) ?? '';
    if (CONTAINERS.has(name)) this.folders.pop();
    else if (FEATURES.has(name)) this.finish();
    else if (name === 'name' && CONTAINERS.has(parent)) {
      const folder = this.folders.at(-1);
      if (folder !== undefined) folder.name = this.written.trim();
    } else if (this.placemark !== undefined) this.inPlacemark(name, parent);
    this.written = '';
  };

  private inPlacemark(name: string, parent: string): void {
    const { properties, shapes } = this.placemark ?? { properties: [], shapes: [] };
    if (FEATURES.has(parent) && PLAIN.has(name)) properties.push([name, this.written]);
    else if (name === 'SimpleData' || (name === 'value' && parent === 'Data'))
      properties.push([this.field, this.written]);
    else if (name === 'coordinates') this.addRun(parent, shapes);
    else if (name === 'Polygon' && this.rings.length > 0)
      shapes.push({ kind: 'POLYGON', parts: [this.rings] });
    else if (parent === 'LatLonBox' && SIDES.has(name)) this.box[name] = this.written.trim();
    else if (name === 'LatLonBox') this.addBox(properties, shapes);
  }

  private addRun(parent: string, shapes: ReadShape[]): void {
    const run = coordinates(this.written);
    if (run === undefined) shapes.push('BROKEN');
    else if (run.length === 0) return;
    else if (parent === 'Point') shapes.push({ kind: 'POINT', points: run });
    else if (parent === 'LineString') shapes.push({ kind: 'LINE', lines: [run] });
    else if (parent === 'LinearRing' && this.open.includes('Polygon')) {
      const isOuter = this.open.includes('outerBoundaryIs');
      if (isOuter) this.rings.unshift(openRing(run));
      else this.rings.push(openRing(run));
    } else if (parent === 'LinearRing') shapes.push({ kind: 'LINE', lines: [run] });
  }

  /** The rectangle of a picture; how far it is turned stays readable. */
  private addBox(properties: [string, unknown][], shapes: ReadShape[]): void {
    const { rotation, ...sides } = this.box;
    if (rotation !== undefined) properties.push(['rotation', rotation]);
    const side = (name: string): number => Number(sides[name] === '' ? NaN : sides[name]);
    const [north, south, east, west] = [side('north'), side('south'), side('east'), side('west')];
    if (Number.isNaN(north + south + east + west)) shapes.push('BROKEN');
    else shapes.push({ kind: 'POLYGON', parts: [[[west, south, east, south, east, north, west, north]]] });
  }

  private finish(): void {
    if (this.placemark === undefined) return;
    const { properties, shapes } = this.placemark;
    const layer =
      this.folders
        .map(({ name }) => name)
        .filter((name) => name !== '')
        .at(-1) ?? this.fallback;
    this.features.push({ line: ++this.count, layer, properties, shape: collected(shapes) });
    this.placemark = undefined;
  }
}

/** `lon,lat[,height]` between spaces; undefined for anything else. */
function coordinates(text: string): number[] | undefined {
  const flat: number[] = [];
  // Some write spaces after the commas.
  for (const place of text
    .trim()
    .replace(/\s*,\s*/g, ',')
    .split(/\s+/)) {
    if (place === '') continue;
    const [lon = '', lat = ''] = place.split(',');
    const x = Number(lon);
    const y = Number(lat);
    if (lon === '' || lat === '' || Number.isNaN(x) || Number.isNaN(y)) return undefined;
    flat.push(x, y);
  }
  return flat;
}
