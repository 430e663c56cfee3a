import { describe, expect, it } from 'vitest';
import { readRequest } from '../../functions/operate/read-request.ts';
import { only, synthesise, text } from './synthesise.ts';

const template = synthesise();
const [operate] = only(template, 'AWS::Lambda::Function', 'Operate');

it('may go on by itself as long as its work is: AWS stops others after some runs', () => {
  expect(only(template, 'AWS::Lambda::Function', 'Operate')[1].Properties['RecursiveLoop']).toBe('Allow');
});

describe('the nightly comparison', () => {
  const [, schedule] = only(template, 'AWS::Scheduler::Schedule');
  const target = schedule.Properties['Target'] as { Arn: unknown; RoleArn: unknown; Input: string };

  it('starts the operate function once a night', () => {
    expect(schedule.Properties['ScheduleExpression']).toBe('cron(0 3 * * ? *)');
    expect(text(target.Arn)).toBe(`\${${operate}.Arn}`);
  });

  it('asks for what the function understands', () => {
    expect(readRequest(JSON.parse(target.Input))).toEqual({
      command: 'nightly',
      ranges: null,
      repair: false,
      run: 0,
    });
  });

  it('runs under a role that this account’s schedules may take, and nobody else', () => {
    const [id, role] = only(template, 'AWS::IAM::Role', 'OperateSchedulerRole');
    expect(text(target.RoleArn)).toBe(`\${${id}.Arn}`);
    expect(role.Properties).toHaveProperty(
      ['AssumeRolePolicyDocument', 'Statement'],
      [
        {
          Effect: 'Allow',
          Action: 'sts:AssumeRole',
          Principal: { Service: 'scheduler.amazonaws.com' },
          Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
        },
      ],
    );
  });
});
