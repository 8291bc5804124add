import { z } from 'zod';
import type { VersionRecord } from '../../../shared/document/records/plan';
import { BUNDLE_SHAPES } from '../../../shared/exchange/bundleColumns';
import { manifestSchema } from '../../../shared/exchange/manifest';
import { translate } from '../../../shared/i18n/translate';
import {
  findingAdvice,
  findingSentence,
  RULESET_VERSION,
  type CoverageFigures,
  type Finding,
} from '../../../shared/rules';

/** JSON as a bundle holds it: indented, so that people can read it, ended by a line feed. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** `validation/report.json`: every finding with its sentence in both languages. */
export function validationReport(
  contentHash: string,
  findings: readonly Finding[],
  coverage: CoverageFigures,
): unknown {
  const counts = { ERROR: 0, WARNING: 0, INFO: 0 };
  for (const { level } of findings) counts[level]++;
  return {
    rulesetVersion: RULESET_VERSION,
    contentHash,
    counts,
    coverage,
    waivers: [],
    findings: findings.map((finding) => {
      const sentence = findingSentence(finding);
      const advice = findingAdvice(finding);
      return {
        id: finding.id,
        rule: finding.rule,
        level: finding.level,
        // Row numbers mean nothing outside the plan file: codes do.
        subjects: finding.subjects.map(({ table, code }) => ({ table, code })),
        place: finding.place,
        params: finding.params,
        zh: `${translate('zh-CN', sentence.code, sentence.params)}${translate('zh-CN', advice.code, advice.params)}`,
        en: `${translate('en', sentence.code, sentence.params)} ${translate('en', advice.code, advice.params)}`,
      };
    }),
  };
}

/** `approvals/approvals.json`: who submitted and who approved which content. */
export function approvalsDocument(version: VersionRecord, approvals: readonly Approval[]): unknown {
  return {
    contentHash: version.contentHash,
    version: { no: version.no, name: version.name, revision: version.revision },
    submitted: { by: version.submittedBy, at: version.submittedAt, comment: version.comment },
    approvals,
    signatures: {
      present: false,
      note: 'Approvals are recorded by name; this version of the program does not sign them. 审批按姓名记录，本版本暂不附数字签名。',
    },
  };
}

/** One decision on a version. */
export interface Approval {
  readonly contentHash: string;
  readonly name: string;
  readonly role: string;
  readonly decision: 'APPROVED';
  readonly at: string;
}

/** `schema/columns.json`: what every column of every table means. */
export function columnDictionary(): unknown {
  return Object.values(BUNDLE_SHAPES);
}

/** `schema/manifest.schema.json`, derived from the schema that `verify` uses. */
export function manifestJsonSchema(): unknown {
  return z.toJSONSchema(manifestSchema);
}

/** `schema/features.schema.json`: one feature of each GeoJSON file, by table name. */
export function featureJsonSchema(): unknown {
  const types = {
    TEXT: 'string',
    DATE: 'string',
    INTEGER: 'integer',
    BOOLEAN: 'integer',
    REAL: 'number',
  } as const;
  const definitions: [string, unknown][] = Object.values(BUNDLE_SHAPES)
    .filter(({ geometry }) => geometry !== null)
    .map((shape): [string, unknown] => [
      shape.name,
      {
        type: 'object',
        required: ['type', 'properties', 'geometry'],
        properties: {
          type: { const: 'Feature' },
          properties: {
            type: 'object',
            additionalProperties: false,
            required: shape.columns.map(({ name }) => name),
            properties: Object.fromEntries(
              shape.columns.map(({ name, type, en }) => [
                name,
                { type: [types[type], 'null'], description: en },
              ]),
            ),
          },
          geometry: {
            type: ['object', 'null'],
            properties: { type: { const: shape.geometry === 'POINT' ? 'Point' : 'MultiPolygon' } },
          },
        },
      },
    ]);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $defs: Object.fromEntries<unknown>(definitions),
  };
}
