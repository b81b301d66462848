//! What is checked, point by point: what is to be mended stands first, what is good is folded away.

use leptos::prelude::*;
use messages::Texts;

use crate::ui::art::{Icon, art};

/// A point that was looked at.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// What was looked at.
    pub name: String,
    /// Whether it is good.
    pub is_good: bool,
    /// The same in words; where it is to be mended, how.
    pub words: String,
}

/// The points: what is to be mended, then how many are good, with these folded in.
pub fn shown(texts: Texts, points: Vec<Point>) -> impl IntoView {
    let (good, open): (Vec<_>, Vec<_>) = points.into_iter().partition(|point| point.is_good);
    let count = good.len();
    view! {
        {(!open.is_empty()).then(|| table(texts, open))}
        {(count > 0).then(|| view! {
            <details class="fold">
                <summary class="button quiet">
                    <Icon svg=art!("icon/check")/>
                    {texts.mediator_good(count)}
                </summary>
                {table(texts, good)}
            </details>
        })}
    }
}

fn table(texts: Texts, points: Vec<Point>) -> impl IntoView {
    view! {
        <div class="table-frame">
            <table class="table checks" aria-labelledby="checks">
                <thead>
                    <tr>
                        <th scope="col">{texts.mediator_check()}</th>
                        <th scope="col">{texts.mediator_result()}</th>
                    </tr>
                </thead>
                <tbody>{points.into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}

fn row(point: Point) -> impl IntoView {
    let icon = if point.is_good { art!("icon/check") } else { art!("icon/warning") };
    view! {
        <tr class:wrong=!point.is_good>
            <th scope="row">{point.name}</th>
            <td><span class="verdict"><Icon svg=icon/><span>{point.words}</span></span></td>
        </tr>
    }
}
