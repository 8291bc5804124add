import type { EdgeRecord, NodeRecord } from '../../document/records/graph';
import { decodeEdgePoints, encodeEdgePoints } from '../edgePoints';
import { blob, integer, type RowMap } from './rowMap';

export const nodeMap: RowMap<NodeRecord> = {
  columns: ['id', 'x', 'y', 'inserted'],
  toRow: (node) => [node.id, node.x, node.y, node.inserted ? 1 : 0],
  fromRow: (row) => ({
    id: integer(row, 'id'),
    x: integer(row, 'x'),
    y: integer(row, 'y'),
    inserted: integer(row, 'inserted') !== 0,
  }),
};

export const edgeMap: RowMap<EdgeRecord> = {
  columns: ['id', 'start_node', 'end_node', 'left_face', 'right_face', 'points'],
  toRow: (edge) => [edge.id, edge.start, edge.end, edge.left, edge.right, encodeEdgePoints(edge.points)],
  fromRow: (row) => ({
    id: integer(row, 'id'),
    start: integer(row, 'start_node'),
    end: integer(row, 'end_node'),
    left: integer(row, 'left_face'),
    right: integer(row, 'right_face'),
    points: decodeEdgePoints(blob(row, 'points')),
  }),
};
