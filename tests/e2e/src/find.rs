//! Finding things as a person does: by what they are and by what they say.

use crate::Browser;
use crate::browser::value_of;
use serde_json::{Value, json};

/// Something on the screen.
#[derive(Debug)]
pub struct Element {
    object: String,
    /// In words, for messages.
    pub(crate) said: String,
}

/// What assistive technology hears of something on the screen.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// The ARIA role, or `StaticText` for a run of text.
    pub role: String,
    /// The accessible name.
    pub name: String,
    backend: i64,
}

impl Browser {
    /// Everything that assistive technology hears of the page, in order.
    pub fn accessibility_tree(&mut self) -> Vec<Node> {
        let tree = self.try_call("Accessibility.getFullAXTree", json!({})).unwrap_or_default();
        let nodes = tree["nodes"].as_array().into_iter().flatten();
        nodes
            .filter(|node| node["ignored"] != true)
            .filter_map(|node| {
                Some(Node {
                    role: node["role"]["value"].as_str()?.to_owned(),
                    name: one_line(node["name"]["value"].as_str().unwrap_or_default()),
                    backend: node["backendDOMNodeId"].as_i64()?,
                })
            })
            .collect()
    }

    /// Waits for the one thing with this role and this accessible name (whole, else a part of it).
    #[track_caller]
    pub fn find(&mut self, role: &str, name: &str) -> Element {
        self.find_among(&[role], name)
    }

    /// Waits for the one run of text that reads so (whole, else a part of it).
    #[track_caller]
    pub fn find_text(&mut self, text: &str) -> Element {
        self.find_among(&["StaticText"], text)
    }

    /// Waits for the one thing that has one of these roles and this name.
    #[track_caller]
    pub(crate) fn find_among(&mut self, roles: &[&str], name: &str) -> Element {
        match self.retry(|browser| browser.look_for(roles, name)) {
            Ok(element) => element,
            Err(reason) => panic!("{} “{name}”: {reason}", roles.join(" or ")),
        }
    }

    /// The one thing that has one of these roles and this name now.
    pub(crate) fn look_for(&mut self, roles: &[&str], name: &str) -> Result<Element, String> {
        let tree = self.accessibility_tree();
        let node = the_one(&tree, roles, &one_line(name))?;
        let said = format!("{} “{}”", node.role, node.name);
        let resolved = self.try_call("DOM.resolveNode", json!({"backendNodeId": node.backend}))?;
        let object = resolved["object"]["objectId"].as_str().ok_or("it is gone")?;
        Ok(Element { object: object.to_owned(), said })
    }

    /// Waits for the first element of a CSS selector: only for what has neither name nor text.
    #[track_caller]
    pub fn find_css(&mut self, selector: &str) -> Element {
        let script = format!("document.querySelector({})", json!(selector));
        let found = self.retry(|browser| {
            let answer = browser.try_call("Runtime.evaluate", json!({"expression": script}))?;
            let object = answer["result"]["objectId"].as_str().ok_or("not on the screen")?;
            Ok(Element { object: object.to_owned(), said: selector.to_owned() })
        });
        found.unwrap_or_else(|reason| panic!("{selector}: {reason}"))
    }

    /// Whether this text can be read on the screen now.
    pub fn shows(&mut self, text: &str) -> bool {
        let wanted = one_line(text);
        let script = "document.body ? document.body.innerText : ''";
        let shown = self.try_eval(script).unwrap_or_default();
        one_line(shown.as_str().unwrap_or_default()).contains(&wanted)
    }

    /// Waits until this text can be read on the screen.
    #[track_caller]
    pub fn wait_text(&mut self, text: &str) {
        let shown = self.retry(|browser| {
            if browser.shows(text) {
                return Ok(());
            }
            Err(browser.try_eval("document.body.innerText")?.to_string())
        });
        if let Err(screen) = shown {
            panic!("“{text}” did not come; the screen says: {screen}")
        }
    }

    /// Calls a function with `this` as the element, awaited.
    pub(crate) fn call_on(&mut self, element: &Element, function: &str) -> Result<Value, String> {
        let params = json!({
            "objectId": element.object, "functionDeclaration": function,
            "awaitPromise": true, "returnByValue": true, "userGesture": true,
        });
        value_of(self.try_call("Runtime.callFunctionOn", params)?)
    }
}

/// The only node of these roles with this name: a whole match goes before a part of a name.
fn the_one<'a>(tree: &'a [Node], roles: &[&str], name: &str) -> Result<&'a Node, String> {
    let of_role = || tree.iter().filter(|node| roles.contains(&node.role.as_str()));
    let whole: Vec<_> = of_role().filter(|node| node.name == name).collect();
    let some = if whole.is_empty() { of_role().filter(|node| node.name.contains(name)).collect() } else { whole };
    match some.as_slice() {
        [node] => Ok(node),
        [] => {
            let names: Vec<_> = of_role().map(|node| format!("“{}”", node.name)).collect();
            Err(format!("not on the screen, which has {}", names.join(", ")))
        }
        several => Err(format!("{} of them on the screen", several.len())),
    }
}

/// White space of any kind counts as one blank.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
