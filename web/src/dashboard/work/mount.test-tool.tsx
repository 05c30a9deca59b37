import type { ComponentChild } from 'preact';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import type { App } from '../app/app.ts';
import { testApp } from '../app/app.test-tool.ts';
import type { Given } from '../app/parts.ts';
import { AppContext } from '../app/context.ts';
import type { Work } from './context.ts';
import { WorkContext } from './context.ts';

type Around = { app?: Given<App>; work?: Given<Work> };

/** Renders a component on a page of its own, with the parts of the app and the workplace that the component uses. */
export async function mount(
  piece: ComponentChild,
  { app = testApp(), work = {} }: Around = {},
  page: HTMLElement = newPage(),
) {
  await act(() =>
    render(
      <AppContext.Provider value={app}>
        <WorkContext.Provider value={work}>{piece}</WorkContext.Provider>
      </AppContext.Provider>,
      page,
    ),
  );
  return page;
}

const newPage = (): HTMLElement => document.body.appendChild(document.createElement('div'));
