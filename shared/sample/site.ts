/** A point around which a face of the ground is made. Metres of the plan's CRS. */
export interface Site {
  x: number;
  y: number;
  /** Spacing that is wanted here: neighbours share the ground between them in proportion to it. */
  readonly size: number;
  /** Index of the town it belongs to, -1 in the country. */
  readonly place: number;
  /** 0 in the middle of a town, 1 at its rim; more in the country. */
  readonly centrality: number;
  /** Whether the site's face is part of the local network; others only shape its outline. */
  readonly inside: boolean;
}
