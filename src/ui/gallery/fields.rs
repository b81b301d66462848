//! The states of form fields, as sites show them.

use leptos::prelude::*;

use super::example;
use crate::ui::art::{Icon, art};

pub fn examples() -> impl IntoView {
    [
        example("field empty", view! {
            <div class="field">
                <label for="field-empty">"Nom de famille"</label>
                <p class="hint">"Comme sur votre carte."</p>
                <input class="input" id="field-empty" autocomplete="off"/>
            </div>
        }),
        example("field filled", view! {
            <div class="field">
                <label for="field-filled">"Nom de famille"</label>
                <input class="input" id="field-filled" autocomplete="off" value="O’Brien-Đặng"/>
            </div>
        }),
        example("field wrong", view! {
            <div class="field wrong">
                <label for="field-wrong">"Code postal"</label>
                <p class="field-error" id="field-wrong-error"><Icon svg=art!("icon/warning")/>"Un code postal a cinq chiffres."</p>
                <input class="input" id="field-wrong" autocomplete="off" value="7501" aria-invalid="true" aria-describedby="field-wrong-error"/>
            </div>
        }),
        example("field date", view! {
            <fieldset class="field">
                <legend>"Date de naissance"</legend>
                <div class="date">
                    <label>"Jour"<input class="input" autocomplete="off" inputmode="numeric" value="15"/></label>
                    <label>"Mois"<input class="input" autocomplete="off" inputmode="numeric" value="09"/></label>
                    <label>"Année"<input class="input year" autocomplete="off" inputmode="numeric"/></label>
                </div>
            </fieldset>
        }),
        example("field choices", view! {
            <fieldset class="field">
                <legend>"Vous êtes"</legend>
                <div class="choices">
                    <label class="tick"><input type="radio" name="example" checked/><span>"Locataire"</span></label>
                    <label class="tick"><input type="radio" name="example"/><span>"Hébergé"</span></label>
                    <label class="tick"><input type="checkbox"/><span>"J’ai tout vérifié"</span></label>
                </div>
            </fieldset>
        }),
        example("field list", view! {
            <div class="field">
                <label for="field-list">"Matière"</label>
                <select class="input" id="field-list" autocomplete="off"><option>"Contreplaqué"</option><option>"Carton"</option></select>
            </div>
        }),
        example("error summary", view! {
            <div class="error-summary"><h3>"À corriger : 1"</h3><a href="#gallery">"Code postal : il a cinq chiffres."</a></div>
        }),
        example("meter", view! {
            <div class="meter">
                <span class="planks strength" aria-hidden="true"><i class="laid"></i><i class="laid"></i><i class="laid"></i><i></i><i></i></span>
                <p class="meter-word">"C’est encore fragile."</p>
            </div>
        }),
    ]
    .collect_view()
}
