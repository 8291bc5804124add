import RBush from 'rbush';
import type { Box2D } from '../document/view';

/** Room for labels on a picture, in pixels: a label takes its place only where none lies yet. */
export class LabelRoom {
  private readonly taken = new RBush<Box2D>();

  /** Takes the rectangle around a middle, or says that it is not free. */
  take(x: number, y: number, width: number, height: number): boolean {
    const box = { minX: x - width / 2, minY: y - height / 2, maxX: x + width / 2, maxY: y + height / 2 };
    if (this.taken.collides(box)) return false;
    this.taken.insert(box);
    return true;
  }
}
