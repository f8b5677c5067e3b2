"""A window of WebKitGTK with a profile on the disk. Takes {"go": address} or {"run": body of a function} a line, answers a line each."""
import json
import sys
import threading

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import GLib, Gtk, WebKit2  # noqa: E402

profile = sys.argv[1]
data = WebKit2.WebsiteDataManager(base_data_directory=profile, base_cache_directory=profile + "/cache")
view = WebKit2.WebView(web_context=WebKit2.WebContext(website_data_manager=data))
window = Gtk.Window()
window.set_default_size(1280, 800)
window.add(view)
window.show_all()
going = []


def say(answer):
    print(json.dumps(answer), flush=True)


def on_load(_, event):
    if event == WebKit2.LoadEvent.FINISHED and going:
        going.pop()
        say({"value": None})


def on_answer(asked, result):
    try:
        print(asked.call_async_javascript_function_finish(result).to_string(), flush=True)
    except GLib.Error as fault:
        say({"fault": fault.message})


def take(line):
    given = json.loads(line)
    if "go" in given:
        going.append(True)
        view.load_uri(given["go"])
    else:
        view.call_async_javascript_function(given["run"], -1, None, None, None, None, on_answer)


def listen():
    for line in sys.stdin:
        GLib.idle_add(take, line)
    GLib.idle_add(Gtk.main_quit)


view.connect("load-changed", on_load)
threading.Thread(target=listen, daemon=True).start()
Gtk.main()
