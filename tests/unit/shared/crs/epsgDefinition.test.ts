import { describe, expect, it } from 'vitest';
import { epsgDefinition } from '../../../../shared/crs/epsgDefinition';
import { resolveCrs } from '../../../../shared/crs/resolveCrs';

describe('EPSG codes', () => {
  it('of China are computed: 3-degree zone on 111°E with and without the zone prefix', () => {
    expect(epsgDefinition(4546)?.proj4).toContain('+lon_0=111 +k=1 +x_0=500000 ');
    expect(epsgDefinition(4525)?.proj4).toContain('+lon_0=111 +k=1 +x_0=37500000 ');
  });

  it('of other countries come from the registry, so that plans are not tied to one place', () => {
    for (const code of ['EPSG:27700', 'EPSG:2154', 'EPSG:32650', 'EPSG:3826', 'EPSG:5514']) {
      expect(resolveCrs(code)).toMatchObject({ ok: true, value: { name: code } });
    }
  });

  it('that are unknown or not in metres are refused', () => {
    expect(epsgDefinition(999999)).toBeUndefined();
    expect(resolveCrs('EPSG:4326')).toMatchObject({ ok: false, refusal: { code: 'crs.notMetric' } });
    expect(resolveCrs('EPSG:2235')).toMatchObject({ ok: false, refusal: { code: 'crs.notMetric' } });
  });
});
