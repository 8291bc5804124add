import type { Sentences } from '../sentences';
import { cliSentences } from './cli';
import { crsSentences } from './crs';
import { exchangeSentences } from './exchange';
import { kernelSentences } from './kernel';
import { lifecycleSentences } from './lifecycle';
import { mapToolSentences } from './mapTools';
import { matchSentences } from './match';
import { projectSentences } from './project';
import { reportSentences } from './reports';
import { groundRuleSentences } from './rulesGround';
import { hierarchyRuleSentences } from './rulesHierarchy';
import { networkRuleSentences } from './rulesNetwork';
import { termSentences } from './terms';
import { windowCommandSentences } from './windowCommands';
import { windowDialogSentences } from './windowDialogs';
import { windowPanelSentences } from './windowPanels';

/** THE list of areas: one file each, codes unique over all of them (tests/unit/i18n). */
export const AREAS: readonly Sentences[] = [
  cliSentences,
  crsSentences,
  exchangeSentences,
  kernelSentences,
  lifecycleSentences,
  mapToolSentences,
  matchSentences,
  projectSentences,
  reportSentences,
  hierarchyRuleSentences,
  groundRuleSentences,
  networkRuleSentences,
  termSentences,
  windowCommandSentences,
  windowDialogSentences,
  windowPanelSentences,
];
