import Projection from 'ol/proj/Projection';

/**
 * The plan's own metric plane, in metres. OpenLayers never transforms it: coordinate systems are the business
 * of shared/crs. `global` keeps the view from wrapping.
 */
export const PLAN_PLANE = new Projection({
  code: 'gridwright:plan',
  units: 'm',
  global: false,
  metersPerUnit: 1,
});
