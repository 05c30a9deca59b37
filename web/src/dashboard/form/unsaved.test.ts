import { describe, expect, it } from 'vitest';
import { UnsavedModel, unsavedWords } from './unsaved.ts';

describe('Somebody who leaves', () => {
  it('goes at once when nothing would be lost', () => {
    const unsaved = new UnsavedModel();
    const gone: string[] = [];
    unsaved.hold(() => false);
    unsaved.leave(() => gone.push('page'));
    expect([gone, unsaved.asking.value]).toEqual([['page'], null]);
  });

  it('is asked first when something would be lost, and their answer decides', () => {
    const unsaved = new UnsavedModel();
    const gone: string[] = [];
    unsaved.hold(() => true);
    unsaved.leave(() => gone.push('page'));
    expect(gone).toEqual([]);
    unsaved.stay();
    expect([gone, unsaved.asking.value]).toEqual([[], null]);
    unsaved.leave(() => gone.push('page'));
    unsaved.drop();
    expect([gone, unsaved.asking.value]).toEqual([['page'], null]);
  });

  it('is asked once, also when leaving one thing leaves another', () => {
    const unsaved = new UnsavedModel();
    const gone: string[] = [];
    unsaved.hold(() => true);
    unsaved.leave(() => unsaved.leave(() => gone.push('both')));
    unsaved.drop();
    expect([gone, unsaved.asking.value]).toEqual([['both'], null]);
  });

  it('is asked only about what they leave: a form on the page keeps nobody from closing a dialog', () => {
    const unsaved = new UnsavedModel();
    const dialog = unsavedWords();
    const gone: string[] = [];
    unsaved.hold(() => true);
    unsaved.hold(dialog.isUnsaved);
    unsaved.leave(() => gone.push('dialog'), dialog.isUnsaved);
    expect(gone).toEqual(['dialog']);
    const release = dialog.hold(() => true);
    unsaved.leave(() => gone.push('dialog again'), dialog.isUnsaved);
    expect(gone).toEqual(['dialog']);
    unsaved.stay();
    release();
    unsaved.leave(() => gone.push('at last'), dialog.isUnsaved);
    expect(gone).toEqual(['dialog', 'at last']);
  });
});
