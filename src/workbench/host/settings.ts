/** Document settings: the same bag `Office.context.document.settings` keeps. */
import { json, text } from "./arguments";
import type { HostContext } from "./context";
import { HostError } from "./host-error";
import { objectType, type HostObject } from "./object-type";
import type { Json } from "./wire";

interface SettingsSelf {
  readonly host: HostContext;
}

interface SettingSelf extends SettingsSelf {
  readonly key: string;
}

const settingType = objectType<SettingSelf>("Setting", {
  identity: ({ key }) => ({ Key: key, _Id: key }),
  scalars: {
    Key: { get: ({ key }) => key },
    _Id: { get: ({ key }) => key },
    Value: {
      get: (self) => {
        const stored = self.host.store.settings().get(self.key);
        if (stored === undefined) throw new HostError("ItemNotFound");
        return JSON.parse(stored) as Json;
      },
      set: (self, value) => self.host.store.setSetting(self.key, JSON.stringify(value)),
    },
  },
  methods: {
    Delete: (self) => {
      if (!self.host.store.settings().has(self.key)) throw new HostError("ItemNotFound");
      self.host.store.setSetting(self.key, null);
    },
  },
});

export const settingsType = objectType<SettingsSelf>("SettingCollection", {
  items: ({ host }) => [...host.store.settings().keys()].map((key) => settingType.of({ host, key })),
  item: (self, key) => required(find(self, text(key))),
  methods: {
    GetCount: ({ host }) => host.store.settings().size,
    GetItem: (self, [key]) => required(find(self, text(key))),
    GetItemOrNullObject: (self, [key]) => find(self, text(key)),
    Add: ({ host }, [key, value]) => {
      if (text(key) === "") throw new HostError("InvalidArgument");
      host.store.setSetting(text(key), JSON.stringify(json(value)));
      return settingType.of({ host, key: text(key) });
    },
  },
});

function find({ host }: SettingsSelf, key: string): HostObject | null {
  return host.store.settings().has(key) ? settingType.of({ host, key }) : null;
}

function required(object: HostObject | null): HostObject {
  if (!object) throw new HostError("ItemNotFound");
  return object;
}
