import { useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { CodebookLabel } from '../../../main/contract/codebook.ts';
import type { HostInfo } from '../../../main/contract/types.ts';
import { call } from '../../client/call.ts';
import { saveFile } from '../../client/save-files.ts';
import { Notice } from '../../parts/notice.tsx';
import { useLabels } from '../../parts/codebook.ts';
import { DialogBox } from '../../parts/dialog-box.tsx';

const HOSTS: Readonly<Record<HostInfo['host'], string>> = {
  electron: 'the desktop application',
  loopback: 'a browser, served by this machine',
  terminal: 'the command line',
  test: 'a test',
};

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function toThresholds({ thresholds }: HostInfo['model'], labels: readonly CodebookLabel[]): string {
  return labels.map(({ id, short }) => `${short} ${thresholds[id]?.toFixed(2) ?? 'not judged'}`).join(' · ');
}

/** What is running here, on which file, and by which model. */
export function AboutDialog({ host, onClose }: { readonly host: HostInfo; readonly onClose: () => void }) {
  const { model } = host;
  const labels = useLabels();
  return (
    <DialogBox title="About Lacuna" onClose={onClose}>
      <p>
        Reads privacy policies clause by clause, side by side, and shows what each leaves unsaid.{' '}
        <strong>Nothing leaves this machine:</strong> no policy, no decision and no count is sent anywhere.
      </p>
      <dl className="facts">
        <Fact name="Version">{`${host.version}, in ${HOSTS[host.host]}`}</Fact>
        <Fact name="Workspace">{`${host.workspace} (SQLite ${host.sqlite})`}</Fact>
        <Fact name="Model">
          {model.name} <span className="fact-id">{model.id.slice(0, 12)}</span>
        </Fact>
        <Fact name="Trained on">{model.trainedOn}</Fact>
        <Fact name="Macro F1">{model.macroF1 === null ? 'not measured' : model.macroF1.toFixed(3)}</Fact>
        <Fact name="Label given from">{toThresholds(model, labels)}</Fact>
        <Fact name="Licences">
          MIT. The libraries’ own licences come with the application,{' '}
          {host.host === 'electron' ? (
            'in the menu under Help, Third-Party Notices'
          ) : (
            <>
              in{' '}
              <a href="/NOTICES.md" target="_blank" rel="noreferrer">
                NOTICES.md
              </a>
            </>
          )}
          .
        </Fact>
      </dl>
      <p className="field-hint">
        The model’s labels are suggestions. It can be wrong; only a person’s decision settles what a clause says.
      </p>
      <DiagnosticsAndClose onClose={onClose} />
    </DialogBox>
  );
}

function DiagnosticsAndClose({ onClose }: { readonly onClose: () => void }) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const save = async (): Promise<void> => {
    setRefusal(null);
    try {
      saveFile(await call('diagnostics.get', {}));
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <>
      {refusal !== null && <Notice tone="refused">{refusal}</Notice>}
      <p className="field-hint" id="diagnostics-hint">
        Diagnostics, for whoever looks into a fault: versions, sizes, counts and error codes; no word of a policy, no
        name.
      </p>
      <div className="dialog-actions">
        <Button className="button" aria-describedby="diagnostics-hint" onPress={() => void save()}>
          Save diagnostics…
        </Button>
        <Button className="button primary" onPress={onClose}>
          Close
        </Button>
      </div>
    </>
  );
}
