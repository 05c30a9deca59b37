import { BUDGETS } from '../domain/budget.ts';
import { BLOCK } from '../domain/chat/size.ts';
import { companyLimits, todayOf, useOf } from '../work/limits/budgets.ts';
import { read } from './read.ts';

const MB = 1024 * 1024;

/** How much of its daily budgets the company has used today, and of how much; storage in MB. A limit of 0 is none. */
export const usage = read(
  'usage',
  async ({ company, now }, _input, unit) => ({ ok: true, found: await useOf(unit, company.id, todayOf(company, now)) }),
  async (use) => {
    const limits = companyLimits();
    const budgets = BUDGETS.map((budget) => {
      const unit = budget === 'storage' ? BLOCK / MB : 1;
      return { budget, used: use[budget] * unit, limit: limits[budget] * unit };
    });
    return { ok: true, output: { budgets } };
  },
);
