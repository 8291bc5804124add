import { useMemo } from 'react';
import { Button, Input, Segmented, Select } from 'antd';
import { CircleAlert, Info, ListChecks, Search, TriangleAlert } from 'lucide-react';
import type { FindingReply } from '../../shared/ipc/contract';
import { findingAdvice, findingSentence, ruleTitle } from '../../shared/rules/findingSentence';
import { fixFinding, showFinding } from '../commands/checkCommands';
import { hasFix } from '../commands/findingFix';
import { uiCommand } from '../commands/registry';
import { runCommand } from '../commands/runCommand';
import { useServices } from '../state/services';
import { useApp } from '../state/store';
import { useFilter } from '../state/useFilter';
import { useText, type Text } from '../state/useText';
import { EmptyState } from '../ui/EmptyState';
import { listKeys } from '../ui/listKeys';
import { VirtualRows } from '../ui/VirtualRows';

type Level = FindingReply['level'];
const LEVELS: readonly Level[] = ['ERROR', 'WARNING', 'INFO'];
const ICONS = { ERROR: CircleAlert, WARNING: TriangleAlert, INFO: Info };

/** What the check found: filter by level, rule or text; a click selects and shows the place; N goes on. */
export function FindingsPanel() {
  const text = useText();
  const services = useServices();
  const [level, setLevel] = useFilter<Level | 'ALL'>('findings.level', 'ALL');
  const [ruleOrNone, setRule] = useFilter<string>('findings.rule', '');
  const rule = ruleOrNone === '' ? null : ruleOrNone;
  const [wanted, setWanted] = useFilter<string>('findings.text', '');
  const { check, findings, current } = useApp((state) => state.findings);
  const revision = useApp((state) => state.session.revision);
  const rules = useMemo(() => [...new Set(findings.map((finding) => finding.rule))].sort(), [findings]);
  const rows = useMemo(
    () => findings.filter((finding) => fits(text, finding, level, rule, wanted)),
    [text, findings, level, rule, wanted],
  );
  const at = rows.findIndex((finding) => finding.id === current);
  const run = (
    <Button
      icon={<ListChecks size={14} />}
      data-testid="findings-run"
      onClick={() => void runCommand(services, uiCommand('check.plan'))}
    >
      {text('findings.run')}
    </Button>
  );
  if (check === null) {
    return (
      <div className="panel" data-testid="panel-findings">
        <EmptyState title={text('findings.none.title')} text={text('findings.none.text')}>
          {run}
        </EmptyState>
      </div>
    );
  }
  const onKeyDown = listKeys({
    count: rows.length,
    current: at,
    onStep: (next) => {
      const finding = rows[next];
      if (finding !== undefined) showFinding(services, finding);
    },
  });
  return (
    <div className="panel findings" data-testid="panel-findings">
      <div className="panel-bar">
        {run}
        <Segmented
          value={level}
          onChange={setLevel}
          options={[
            { value: 'ALL' as const, label: `${text('findings.all')} ${text.number(findings.length)}` },
            ...LEVELS.map((value) => ({
              value,
              label: `${text(`findingLevel.${value}`)} ${text.number(count(findings, value))}`,
            })),
          ]}
        />
        <Select
          allowClear
          className="rule-filter"
          aria-label={text('findings.allRules')}
          placeholder={text('findings.allRules')}
          value={rule}
          onChange={(value: string | undefined) => setRule(value ?? '')}
          options={rules.map((value) => ({ value, label: `${value} ${text.of(ruleTitle(value))}` }))}
        />
        <Input
          allowClear
          className="panel-filter"
          prefix={<Search size={14} />}
          placeholder={text('findings.filter')}
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        />
        {check.revision !== revision && <span className="stale">{text('findings.stale')}</span>}
      </div>
      {rows.length === 0 ? (
        <EmptyState text={text('findings.clean')} />
      ) : (
        <VirtualRows
          role="listbox"
          label={text('panel.findings')}
          count={rows.length}
          rowHeight={28}
          current={at}
          onKeyDown={onKeyDown}
          row={(index, listed) => {
            const finding = rows[index];
            if (finding === undefined) return null;
            const Icon = ICONS[finding.level];
            return (
              <div
                {...listed}
                role="option"
                aria-selected={index === at}
                className={index === at ? 'list-row selected' : 'list-row'}
                data-testid={`finding-${finding.id}`}
                onClick={() => showFinding(services, finding)}
              >
                <Icon size={14} className={`level-${finding.level}`} />
                <span className="mono column-rule">{finding.rule}</span>
                <span className="grow ellipsis" title={text.of(findingAdvice(finding))}>
                  {sentenceOf(text, finding)}
                </span>
                <span className="mono secondary column-code ellipsis">{finding.subjects[0]?.code ?? ''}</span>
                <span className="column-fix">
                  {hasFix(finding.rule) && (
                    <Button
                      size="small"
                      type="link"
                      title={text(`fix.${finding.rule}`)}
                      data-testid={`fix-${finding.id}`}
                      onClick={(event) => {
                        event.stopPropagation();
                        void fixFinding(services, finding);
                      }}
                    >
                      {text('findings.fix')}
                    </Button>
                  )}
                </span>
              </div>
            );
          }}
        />
      )}
    </div>
  );
}

function sentenceOf(text: Text, finding: FindingReply): string {
  return text.of(findingSentence(finding));
}

function count(findings: readonly FindingReply[], level: Level): number {
  return findings.reduce((sum, finding) => sum + (finding.level === level ? 1 : 0), 0);
}

function fits(
  text: Text,
  finding: FindingReply,
  level: Level | 'ALL',
  rule: string | null,
  wanted: string,
): boolean {
  if (level !== 'ALL' && finding.level !== level) return false;
  if (rule !== null && finding.rule !== rule) return false;
  const needle = wanted.trim().toLowerCase();
  if (needle === '') return true;
  return (
    finding.rule.toLowerCase().includes(needle) ||
    finding.subjects.some((subject) => subject.code.toLowerCase().includes(needle)) ||
    sentenceOf(text, finding).toLowerCase().includes(needle)
  );
}
