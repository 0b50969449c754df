import { screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { BackupOptions, type BackupOptionsProps } from '@/components/backup-options';
import { BackupReminder } from '@/components/backup-reminder';
import type { FolderProblem, FolderState } from '@/lib/messages/backup-state';
import { expectAccessible, show, tidy } from './render';

afterEach(tidy);

const folder = (problem: FolderProblem['kind'] | null = null): FolderState =>
  ({ name: '备份', copiedAt: '2024-05-01T09:05:00+08:00', file: 'zhenggai-copy-20240501-0905.jsonl.gz', problem: problem && { kind: problem, detail: 'InvalidStateError: x' } });

describe('the reminder', () => {
  test('is not there before it is time', () => {
    const { container } = show(<BackupReminder waiting={12} due={false} folder={folder('ask')} onLater={vi.fn()} onAllow={vi.fn()} />);
    expect(container.textContent).toBe('');
  });

  test('says how many records wait, leads to the backup, and can be put away', async () => {
    const onLater = vi.fn();
    const { container } = show(<BackupReminder waiting={1} due folder={null} onLater={onLater} onAllow={vi.fn()} />, 'en');
    expect(screen.getByRole('status').textContent).toContain('1 record is in no backup yet.');
    expect(screen.getByRole('link', { name: 'Back up to a file…' }).getAttribute('href')).toBe('exchange.html#exchange-backup');
    await userEvent.click(screen.getByRole('button', { name: 'Remind me in a week' }));
    expect(onLater).toHaveBeenCalledOnce();
    await expectAccessible(container);
  });

  test('gives the reason where a folder should have had copies, and asks for it again in one click', async () => {
    const onAllow = vi.fn();
    show(<BackupReminder waiting={60} due folder={folder('ask')} onLater={vi.fn()} onAllow={onAllow} />);
    expect(screen.getByText('浏览器要求重新允许写入“备份”，自动备份暂停。')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '允许写入文件夹' }));
    expect(onAllow).toHaveBeenCalledOnce();
  });
});

describe('the settings', () => {
  const given = (rest: Partial<BackupOptionsProps> = {}): BackupOptionsProps => ({
    settings: { remind: true, records: 50, days: 30, every: 1, keep: 5 }, canPick: true, working: false, folder: null,
    onSettings: vi.fn(), onPick: vi.fn(), onAllow: vi.fn(), onCopy: vi.fn(), onForget: vi.fn(), ...rest,
  });

  test('reminders can be off, and come sooner or later', async () => {
    const props = given();
    const { container, again } = show(<BackupOptions {...props} />);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: '未备份的记录达到' }), '200 条');
    expect(props.onSettings).toHaveBeenCalledWith({ records: 200 });
    await userEvent.click(screen.getByRole('checkbox', { name: /提醒备份/ }));
    expect(props.onSettings).toHaveBeenCalledWith({ remind: false });
    await expectAccessible(container);
    again(<BackupOptions {...given({ settings: { ...props.settings, remind: false } })} />);
    expect(screen.queryByRole('combobox')).toBeNull();
  });

  test('a browser that cannot says so and offers the download', () => {
    show(<BackupOptions {...given({ canPick: false })} />, 'en');
    expect(screen.getByText(/does not let extensions write into a folder/)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByRole('link', { name: 'Back up to a file…' })).toBeTruthy();
  });

  test('a folder says when it was last written to; copies can be made at once and stopped', async () => {
    const props = given({ folder: folder(), settings: { remind: true, records: 50, days: 30, every: 1, keep: 7 } });
    const { container } = show(<BackupOptions {...props} />);
    expect(screen.getByRole('status').textContent).toBe('文件夹“备份”，已允许写入 · 上次写入：2024-05-01 09:05（zhenggai-copy-20240501-0905.jsonl.gz）');
    expect(screen.getByRole('combobox', { name: '保留最近' })).toHaveProperty('value', '7');
    await userEvent.click(screen.getByRole('button', { name: '现在写一份' }));
    await userEvent.click(screen.getByRole('button', { name: '停止自动备份' }));
    expect(props.onCopy).toHaveBeenCalledOnce();
    expect(props.onForget).toHaveBeenCalledOnce();
    await expectAccessible(container);
  });

  test.each<readonly [FolderProblem['kind'], RegExp, string]>([
    ['ask', /asked again/, 'Allow the folder again'],
    ['gone', /Connect its disk, or pick another folder/, 'Another folder…'],
    ['full', /the earlier ones are all there.*Make room/, 'Write a copy now'],
    ['failed', /pick another folder.*InvalidStateError/, 'Write a copy now'],
  ])('a copy that was not made (%s) says what to do, and the button is there', (kind, words, button) => {
    show(<BackupOptions {...given({ folder: folder(kind) })} />, 'en');
    expect(screen.getByRole('alert').textContent).toMatch(words);
    expect(screen.getByRole('status').textContent).not.toContain('allowed');
    expect(screen.getByRole('button', { name: button })).toBeTruthy();
  });
});
